package io.slipway.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Serves Vaadin's {@code getTranslation} from the message bundles. */
@Component
class BundleTexts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;

    BundleTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return messages.text(Phrase.of(key, params), locale, BrowserZone.current());
    }
}
