package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.slipway.i18n.Languages;
import io.slipway.identity.CurrentPerson;
import io.slipway.preference.Preferences;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Which language a person sees: the one that the person chose, else the one chosen on this browser's sign-in page, else the
 * browser's.
 */
@Component
class Language {

    private final CurrentPerson current;
    private final Preferences preferences;

    Language(CurrentPerson current, Preferences preferences) {
        this.current = current;
        this.preferences = preferences;
    }

    Locale wanted(VaadinRequest request) {
        return Languages.closest(current.locale().or(() -> Cookies.value(request, Cookies.LANGUAGE).map(Locale::forLanguageTag))
                .orElse(request.getLocale()));
    }

    /** Remembers the choice, for a signed-in person everywhere, and draws the page again. */
    void choose(Locale language) {
        if (current.username().isPresent()) {
            preferences.choose(preferences.current().withLanguage(language));
        } else {
            VaadinService.getCurrentResponse().addCookie(Cookies.lasting(Cookies.LANGUAGE, language.toLanguageTag()));
        }
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }
}
