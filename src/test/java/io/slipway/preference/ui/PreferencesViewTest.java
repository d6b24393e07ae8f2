package io.slipway.preference.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.slipway.PageTest;
import io.slipway.identity.Role;
import io.slipway.preference.Colours;
import io.slipway.preference.Density;
import io.slipway.preference.Preference;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PreferencesViewTest extends PageTest {

    @Test
    void thePageShowsWhatWasChosen() {
        when(preferences.current()).thenReturn(new Preference(Colours.DARK, Density.COMPACT, Locale.CHINA,
                ZoneId.of("Europe/Berlin"), false));
        openPage();

        assertThat(choice("Colours").getValue()).isEqualTo(Colours.DARK);
        assertThat(choice("Density").getValue()).isEqualTo(Density.COMPACT);
        assertThat(choice("Language").getValue()).isEqualTo(new Tongue(Locale.SIMPLIFIED_CHINESE));
        assertThat(_get(ComboBox.class).getValue()).isEqualTo("Europe/Berlin");
        assertThat(_get(Checkbox.class).getValue()).isFalse();
    }

    @Test
    void eachChoiceIsKeptAtOnceAndLeavesTheOthersAlone() {
        openPage();

        _setValue(choice("Colours"), Colours.LIGHT);
        verify(preferences).choose(Preference.DEFAULT.with(Colours.LIGHT));

        _setValue(choice("Language"), new Tongue(Locale.ENGLISH));
        verify(preferences).choose(Preference.DEFAULT.withLanguage(Locale.ENGLISH));

        _setValue(_get(Checkbox.class), false);
        verify(preferences).choose(Preference.DEFAULT.withKeys(false));
    }

    private void openPage() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate(PreferencesView.class);
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> choice(String label) {
        return _get(RadioButtonGroup.class, group -> group.withLabel(label));
    }
}
