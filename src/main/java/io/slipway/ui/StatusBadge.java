package io.slipway.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as colour, icon and word. */
public final class StatusBadge extends Span {

    private static final long serialVersionUID = 1L;

    public StatusBadge(Status status) {
        this(status.tone(), status.icon(), status.text());
    }

    /** For the state of something else than a request. */
    public StatusBadge(Tone tone, VaadinIcon icon, String text) {
        addClassName("slipway-badge");
        tone.colour(this);
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(text));
    }

    /**
     * A module's own state, by its name.
     *
     * @throws IllegalArgumentException if {@link Status} has no state of that name
     */
    public static StatusBadge of(Enum<?> state) {
        return new StatusBadge(Status.valueOf(state.name()));
    }
}
