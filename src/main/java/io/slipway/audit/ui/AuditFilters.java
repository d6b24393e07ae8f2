package io.slipway.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.slipway.audit.AuditFilter;
import io.slipway.ui.BrowserZone;
import io.slipway.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted: by whom, what, of what and when. */
final class AuditFilters extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField actor = text("audit.filter.actor");
    private final ComboBox<String> action = new ComboBox<>();
    private final TextField subject = text("audit.filter.subject");
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();

    AuditFilters(List<String> actions, AuditWords words, Runnable changed) {
        addClassName("slipway-filters");
        action.setItems(actions);
        action.setItemLabelGenerator(words::action);
        action.setPlaceholder(Texts.text("audit.filter.action"));
        action.setAriaLabel(Texts.text("audit.filter.action"));
        action.setClearButtonVisible(true);
        day(from, "audit.filter.from");
        day(until, "audit.filter.until");
        add(actor, action, subject, from, until);
        actor.addValueChangeListener(event -> changed.run());
        action.addValueChangeListener(event -> changed.run());
        subject.addValueChangeListener(event -> changed.run());
        from.addValueChangeListener(event -> changed.run());
        until.addValueChangeListener(event -> changed.run());
    }

    AuditFilter filter() {
        return new AuditFilter(begin(from.getValue()), begin(until.getOptionalValue().map(day -> day.plusDays(1)).orElse(null)),
                given(actor.getValue()), action.getValue(), null, given(subject.getValue()), null);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(BrowserZone.current()).toInstant();
    }

    private static @Nullable String given(String text) {
        return Optional.of(text.strip()).filter(typed -> !typed.isEmpty()).orElse(null);
    }

    private static TextField text(String key) {
        var field = new TextField();
        field.setPlaceholder(Texts.text(key));
        field.setAriaLabel(Texts.text(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        return field;
    }

    private static void day(DatePicker picker, String key) {
        picker.setPlaceholder(Texts.text(key));
        picker.setAriaLabel(Texts.text(key));
        picker.setClearButtonVisible(true);
        picker.getStyle().set("flex-basis", "9.5rem");
    }
}
