package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import java.util.function.Consumer;

/** On or off; its one value is {@code yes}. */
public record FlagFilter(String key, String label) implements ListFilter {

    public static final String YES = "yes";

    @Override
    public boolean accepts(String value) {
        return value.equals(YES);
    }

    @Override
    public String words(String value) {
        return "";
    }

    @Override
    public Component field(List<String> now, Consumer<List<String>> changed) {
        var box = new Checkbox(label, !now.isEmpty());
        box.addValueChangeListener(event -> changed.accept(event.getValue() ? List.of(YES) : List.of()));
        return box;
    }
}
