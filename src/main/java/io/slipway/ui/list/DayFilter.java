package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.DateWords;
import io.slipway.ui.Texts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A day, in the address as ISO 8601 has it. */
public record DayFilter(String key, String label) implements ListFilter {

    /**
     * When a day begins where the reader is.
     *
     * @param day   what the filter is set to, or null
     * @param later how many days later is meant
     */
    public static @Nullable Instant begin(@Nullable String day, int later) {
        return day == null ? null : LocalDate.parse(day).plusDays(later).atStartOfDay(BrowserZone.current()).toInstant();
    }

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
        picker.setI18n(DateWords.in(UI.getCurrent().getLocale()));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(event ->
                changed.accept(event.getValue() == null ? List.of() : List.of(event.getValue().toString())));
        return picker;
    }
}
