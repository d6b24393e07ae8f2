package io.slipway.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The words of the calendar. Days are written as ISO 8601 does, which every language reads the same. */
public final class DateWords {

    private DateWords() {
    }

    public static DatePickerI18n in(Locale language) {
        var symbols = new DateFormatSymbols(language);
        return new DatePickerI18n().setDateFormats("yyyy-MM-dd", "yyyy/M/d", "d.M.yyyy")
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(weekdays(language, TextStyle.FULL))
                .setWeekdaysShort(weekdays(language, TextStyle.NARROW))
                .setFirstDayOfWeek(WeekFields.of(language).getFirstDayOfWeek().getValue() % 7)
                .setToday(Texts.text("ui.today")).setCancel(Texts.text("ui.back"));
    }

    /** Sunday first, as the picker wants them. */
    private static List<String> weekdays(Locale language, TextStyle style) {
        return IntStream.range(0, 7).mapToObj(day -> DayOfWeek.of((day + 6) % 7 + 1).getDisplayName(style, language))
                .toList();
    }
}
