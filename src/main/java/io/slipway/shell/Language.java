package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.slipway.i18n.Languages;
import java.util.Locale;

/** Which language a person sees: the one chosen in this browser, otherwise the one the browser asks for. */
final class Language {

    private Language() {
    }

    static Locale wanted(VaadinRequest request) {
        return Languages.closest(Cookies.value(request, Cookies.LANGUAGE).map(Locale::forLanguageTag).orElse(request.getLocale()));
    }

    /** The language's name in that language. */
    static String name(Locale language) {
        return language.equals(Languages.SIMPLIFIED_CHINESE) ? "简体中文" : language.getDisplayLanguage(language);
    }

    /** Remembers the choice and draws the page again. */
    static void choose(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        VaadinService.getCurrentResponse().addCookie(Cookies.lasting(Cookies.LANGUAGE, language.toLanguageTag()));
        UI.getCurrent().getPage().reload();
    }
}
