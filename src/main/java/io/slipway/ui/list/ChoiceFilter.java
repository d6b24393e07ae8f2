package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Any of a few values, or one of them. */
public final class ChoiceFilter implements ListFilter {

    private final String key;
    private final String label;
    private final Map<String, String> choices;
    private boolean single;

    /** @param choices what each value is called, in the order in which they are offered */
    public ChoiceFilter(String key, String label, Map<String, String> choices) {
        this.key = key;
        this.label = label;
        this.choices = new LinkedHashMap<>(choices);
    }

    /** The values of an enumeration, by their names. */
    public static <E extends Enum<E>> ChoiceFilter of(String key, String label, E[] values, Function<E, String> words) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(value -> choices.put(value.name(), words.apply(value)));
        return new ChoiceFilter(key, label, choices);
    }

    /** Lets one choose one value only. */
    public ChoiceFilter one() {
        single = true;
        return this;
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
        return choices.containsKey(value);
    }

    @Override
    public boolean isManyValued() {
        return !single;
    }

    @Override
    public String words(String value) {
        return choices.getOrDefault(value, value);
    }

    @Override
    public Component field(List<String> now, Consumer<List<String>> changed) {
        return single ? one(now, changed) : any(now, changed);
    }

    private Component one(List<String> now, Consumer<List<String>> changed) {
        var select = new Select<String>();
        select.setLabel(label);
        select.setItems(choices.keySet());
        select.setItemLabelGenerator(value -> value == null ? "" : words(value));
        select.setEmptySelectionAllowed(true);
        select.setValue(now.stream().findFirst().orElse(null));
        select.addValueChangeListener(event -> changed.accept(event.getValue() == null ? List.of() : List.of(event.getValue())));
        return select;
    }

    private Component any(List<String> now, Consumer<List<String>> changed) {
        var group = new CheckboxGroup<String>(label);
        group.setItems(choices.keySet());
        group.setItemLabelGenerator(this::words);
        group.setValue(Set.copyOf(now));
        group.addValueChangeListener(event ->
                changed.accept(choices.keySet().stream().filter(event.getValue()::contains).toList()));
        return group;
    }
}
