package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.slipway.i18n.Languages;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which language a person sees: the one last chosen in this browser, else the one chosen elsewhere, else the browser's. */
@Component
class Language {

    private final CurrentPerson current;
    private final People people;

    Language(CurrentPerson current, People people) {
        this.current = current;
        this.people = people;
    }

    Locale wanted(VaadinRequest request) {
        return Languages.closest(Cookies.value(request, Cookies.LANGUAGE).map(Locale::forLanguageTag)
                .or(current::locale).orElse(request.getLocale()));
    }

    /** The language's name in that language. */
    static String name(Locale language) {
        return language.equals(Languages.SIMPLIFIED_CHINESE) ? "简体中文" : language.getDisplayLanguage(language);
    }

    /** Remembers the choice, for a signed-in person everywhere, and draws the page again. */
    void choose(Locale language) {
        current.username().ifPresent(username -> people.setLocale(username, language));
        VaadinSession.getCurrent().setLocale(language);
        VaadinService.getCurrentResponse().addCookie(Cookies.lasting(Cookies.LANGUAGE, language.toLanguageTag()));
        UI.getCurrent().getPage().reload();
    }
}
