package io.slipway.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/** What a colour means; always together with an icon and a word, never alone. */
public enum Tone {
    GOOD, PROGRESS, WAITING, BAD, STILL;

    /** Lets the component and what is in it use the tone's colours. */
    public void colour(Component component) {
        component.getElement().setAttribute("data-tone", word());
    }

    /** What the attribute {@code data-tone} says where the browser draws the element itself. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
