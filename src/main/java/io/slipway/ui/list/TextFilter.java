package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Exactly the text that one enters. */
public record TextFilter(String key, String label) implements ListFilter {

    @Override
    public boolean accepts(String value) {
        return !value.isBlank();
    }

    @Override
    public String words(String value) {
        return value;
    }

    @Override
    public Component field(List<String> now, Consumer<List<String>> changed) {
        var field = new TextField(label);
        field.setValue(now.isEmpty() ? "" : now.get(0));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(event ->
                changed.accept(event.getValue().isBlank() ? List.of() : List.of(event.getValue().strip())));
        return field;
    }
}
