package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import io.slipway.ui.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** A day, in the address as ISO 8601 has it. */
public record DayFilter(String key, String label) implements ListFilter {

    @Override
    public boolean accepts(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    @Override
    public String words(String value) {
        return Texts.text("ui.list.day", LocalDate.parse(value));
    }

    @Override
    public Component field(List<String> now, Consumer<List<String>> changed) {
        var picker = new DatePicker(label);
        picker.setValue(now.isEmpty() ? null : LocalDate.parse(now.get(0)));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(event -> changed.accept(event.getValue() == null ? List.of() : List.of(event.getValue().toString())));
        return picker;
    }
}
