package io.slipway.preference.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import io.slipway.preference.Colours;
import io.slipway.preference.Density;
import io.slipway.preference.Preference;
import io.slipway.preference.Preferences;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How the portal looks and speaks to the person; each choice counts at once. */
@Route("preferences")
@PermitAll
class PreferencesView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Preferences preferences;

    PreferencesView(Preferences preferences) {
        super("preference.title");
        this.preferences = preferences;
        header().setIntroduction(Texts.text("preference.help"));
        Preference now = preferences.current();
        add(section("preference.look", colours(now), density(now)), section("preference.speech", language(now), zone(now)),
                section("preference.keyboard", keys(now)));
    }

    private RadioButtonGroup<Colours> colours(Preference now) {
        RadioButtonGroup<Colours> field = new RadioButtonGroup<>(Texts.text("preference.colours"));
        field.setItems(Colours.values());
        field.setItemLabelGenerator(value -> Texts.text("preference.colours." + value.word()));
        return chosen(field, now.colours(), value -> choose(before -> before.with(value)));
    }

    private RadioButtonGroup<Density> density(Preference now) {
        RadioButtonGroup<Density> field = new RadioButtonGroup<>(Texts.text("preference.density"));
        field.setItems(Density.values());
        field.setItemLabelGenerator(value -> Texts.text("preference.density." + value.word()));
        field.setHelperText(Texts.text("preference.density.help"));
        return chosen(field, now.density(), value -> choose(before -> before.with(value)));
    }

    private RadioButtonGroup<Tongue> language(Preference now) {
        RadioButtonGroup<Tongue> field = new RadioButtonGroup<>(Texts.text("preference.language"));
        field.setItems(Tongue.ALL);
        field.setItemLabelGenerator(Tongue::name);
        field.setHelperText(Texts.text("preference.language.help"));
        return chosen(field, Tongue.of(now.language()), value -> {
            choose(before -> before.withLanguage(value.locale()));
            UI.getCurrent().getPage().reload();
        });
    }

    private ComboBox<String> zone(Preference now) {
        ComboBox<String> field = new ComboBox<>(Texts.text("preference.zone"));
        field.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/") && !id.startsWith("Etc/")
                && !id.startsWith("SystemV/")).sorted().toList());
        field.setPlaceholder(Texts.text("preference.zone.browser"));
        field.setHelperText(Texts.text("preference.zone.help"));
        field.setClearButtonVisible(true);
        return chosen(field, now.zone() == null ? null : now.zone().getId(), value -> {
            choose(before -> before.withZone(value == null ? null : ZoneId.of(value)));
            UI.getCurrent().getPage().reload();
        });
    }

    private Checkbox keys(Preference now) {
        var field = new Checkbox(Texts.text("preference.keys"));
        field.setHelperText(Texts.text("preference.keys.help"));
        return chosen(field, now.keys(), value -> choose(before -> before.withKeys(value)));
    }

    private static <F extends HasValue<?, V>, V> F chosen(F field, @Nullable V now, Consumer<V> choose) {
        field.setValue(now);
        field.addValueChangeListener(change -> choose.accept(change.getValue()));
        return field;
    }

    private void choose(UnaryOperator<Preference> change) {
        preferences.choose(change.apply(preferences.current()));
        Notices.success(Texts.text("preference.kept"));
    }

    private static Section section(String title, Component... fields) {
        var body = new Div(fields);
        body.addClassName("slipway-preferences");
        var section = new Section(new H2(Texts.text(title)), body);
        section.addClassName("slipway-card");
        return section;
    }
}
