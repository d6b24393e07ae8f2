package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;

/** The states of a part one below the other, each with its name. */
public final class Specimens extends Div {

    private static final long serialVersionUID = 1L;

    public Specimens() {
        addClassName("slipway-specimens");
    }

    /** @param name what the state is called, in the reader's language */
    public Specimens show(String name, Component... parts) {
        var place = new Div(parts);
        place.addClassName("slipway-specimen");
        add(new H3(name), place);
        return this;
    }
}
