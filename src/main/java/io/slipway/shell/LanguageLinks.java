package io.slipway.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.slipway.i18n.Languages;
import java.util.Locale;

/** The languages, for people who have not signed in yet. */
final class LanguageLinks extends Div {

    private static final long serialVersionUID = 1L;

    LanguageLinks(Language languages) {
        addClassName("slipway-sign-in-languages");
        Languages.ALL.forEach(language -> add(button(language, languages)));
    }

    private Button button(Locale language, Language languages) {
        var button = new Button(Languages.name(language), click -> languages.choose(language));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (language.equals(getLocale())) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return button;
    }
}
