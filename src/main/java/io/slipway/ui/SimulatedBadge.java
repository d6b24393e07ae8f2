package io.slipway.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Marks what exists in a simulated system only. */
public final class SimulatedBadge extends Span {

    private static final long serialVersionUID = 1L;

    public SimulatedBadge() {
        addClassName("slipway-badge");
        getElement().setAttribute("data-kind", "simulated");
        Tone.STILL.colour(this);
        setTitle(Texts.text("ui.simulated.help"));
        var picture = VaadinIcon.FLASK.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(Texts.text("ui.simulated")));
    }
}
