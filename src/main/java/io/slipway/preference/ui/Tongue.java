package io.slipway.preference.ui;

import io.slipway.i18n.Languages;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language to choose, or the browser's. */
record Tongue(@Nullable Locale locale) {

    static final List<Tongue> ALL = Stream.concat(Stream.of(new Tongue(null)), Languages.ALL.stream().map(Tongue::new)).toList();

    static Tongue of(@Nullable Locale chosen) {
        return chosen == null ? ALL.get(0) : new Tongue(Languages.closest(chosen));
    }

    /** The language's name in that language. */
    String name() {
        return locale == null ? Texts.text("preference.language.browser") : Languages.name(locale);
    }
}
