package io.slipway.ui.list;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.Status;
import io.slipway.ui.Tone;
import java.util.Locale;

/**
 * A state in a row: colour, picture and word.
 *
 * @param text the word, in the reader's language
 */
public record Badge(Tone tone, VaadinIcon icon, String text) {

    /**
     * A module's own state, by its name.
     *
     * @throws IllegalArgumentException if {@link Status} has no state of that name
     */
    public static Badge of(Enum<?> state) {
        var status = Status.valueOf(state.name());
        return new Badge(status.tone(), status.icon(), status.text());
    }

    /** What {@code vaadin-icon} calls the picture. */
    static String name(VaadinIcon icon) {
        return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
