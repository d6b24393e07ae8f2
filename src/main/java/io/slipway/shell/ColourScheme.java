package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;

/** Light, dark, or as the operating system says. */
enum ColourScheme {
    SYSTEM, LIGHT, DARK;

    static ColourScheme chosen(VaadinRequest request) {
        String kept = Cookies.value(request, Cookies.COLOURS).orElse("");
        return Arrays.stream(values()).filter(scheme -> scheme.word().equals(kept)).findFirst().orElse(SYSTEM);
    }

    /** Remembers the choice in the browser and repaints. */
    void choose() {
        UI.getCurrent().getPage().executeJs("window.slipwayColours($0)", word());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
