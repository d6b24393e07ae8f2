package io.slipway.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.slipway.shared.Phrase;

/** Texts in the language and time zone of the person who looks at the current page. */
public final class Texts {

    private Texts() {
    }

    public static String text(Phrase phrase) {
        return text(phrase.key(), phrase.args().toArray());
    }

    public static String text(String key, Object... args) {
        return I18NProvider.translate(key, args);
    }
}
