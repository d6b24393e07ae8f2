package io.slipway.i18n;

import java.util.List;
import java.util.Locale;

/** The languages that the portal speaks. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale SIMPLIFIED_CHINESE = Locale.SIMPLIFIED_CHINESE;

    /** The first one is the default. */
    public static final List<Locale> ALL = List.of(ENGLISH, SIMPLIFIED_CHINESE);

    private Languages() {
    }

    /** The portal's language for a wanted one: the same language whatever the country, otherwise English. */
    public static Locale closest(Locale wanted) {
        return ALL.stream().filter(locale -> locale.getLanguage().equals(wanted.getLanguage())).findFirst().orElse(ENGLISH);
    }

    /** The language's name in that language. */
    public static String name(Locale language) {
        return language.equals(SIMPLIFIED_CHINESE) ? "简体中文" : language.getDisplayLanguage(language);
    }
}
