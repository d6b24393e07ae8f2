package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** One of many values that are searched for, e.g. a person. */
public final class LookupFilter implements ListFilter {

    private final String key;
    private final String label;
    private final Search search;
    private final UnaryOperator<String> words;

    /** Finds values. */
    @FunctionalInterface
    public interface Search {

        /** At most {@code limit} values from the {@code offset}-th on that fit the text; an empty text fits all. */
        List<String> find(String text, int offset, int limit);
    }

    /** @param words what a value is called, also one that is not known (any more) */
    public LookupFilter(String key, String label, Search search, UnaryOperator<String> words) {
        this.key = key;
        this.label = label;
        this.search = search;
        this.words = words;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean accepts(String value) {
        return !value.isBlank();
    }

    @Override
    public String words(String value) {
        return words.apply(value);
    }

    @Override
    public Component field(List<String> now, Consumer<List<String>> changed) {
        var box = new ComboBox<String>(label);
        box.setItems(query -> search.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        box.setItemLabelGenerator(words::apply);
        box.setClearButtonVisible(true);
        box.setValue(now.stream().findFirst().orElse(null));
        box.addValueChangeListener(event ->
                changed.accept(Optional.ofNullable(event.getValue()).map(List::of).orElse(List.of())));
        return box;
    }
}
