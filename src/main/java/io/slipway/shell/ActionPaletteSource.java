package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.slipway.i18n.Languages;
import io.slipway.preference.Colours;
import io.slipway.preference.Density;
import io.slipway.preference.Preference;
import io.slipway.preference.Preferences;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import io.slipway.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What one can do to the frame itself, other than what is so already. */
@Order(60)
@Component
class ActionPaletteSource implements PaletteSource {

    private final Preferences preferences;
    private final Language languages;
    private final AuthenticationContext signedIn;

    ActionPaletteSource(Preferences preferences, Language languages, AuthenticationContext signedIn) {
        this.preferences = preferences;
        this.languages = languages;
        this.signedIn = signedIn;
    }

    @Override
    public String heading() {
        return "shell.palette.actions";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        Preference now = preferences.current();
        var colours = Arrays.stream(Colours.values()).filter(other -> other != now.colours())
                .map(other -> action(VaadinIcon.ADJUST, "shell.switch." + other.word(),
                        () -> preferences.choose(now.with(other))));
        var density = Arrays.stream(Density.values()).filter(other -> other != now.density())
                .map(other -> action(VaadinIcon.LINES, "shell.switch." + other.word(),
                        () -> preferences.choose(now.with(other))));
        var language = Languages.ALL.stream().map(other -> PaletteEntry.action(VaadinIcon.GLOBE,
                Texts.text("shell.switch.language", Languages.name(other)), null, () -> languages.choose(other)));
        var frame = Stream.of(
                PaletteEntry.page(VaadinIcon.SLIDERS, Texts.text("shell.preferences"), null, "preferences"),
                action(VaadinIcon.KEYBOARD_O, "shell.keys", () -> new KeysDialog().open()),
                action(VaadinIcon.SIGN_OUT, "shell.sign-out", signedIn::logout));
        return Stream.of(colours, density, language, frame).flatMap(all -> all).filter(entry -> entry.matches(text)).limit(most)
                .toList();
    }

    private static PaletteEntry action(VaadinIcon icon, String key, Runnable action) {
        return PaletteEntry.action(icon, Texts.text(key), null, action);
    }
}
