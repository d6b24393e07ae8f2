package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list would be: says why there is nothing and what to do. */
public final class EmptyState extends Div {

    private static final long serialVersionUID = 1L;

    /** @param actions what the person can do about it; may be empty */
    public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
        this(icon, new H2(title), text, actions);
    }

    /** @param heading of the level that the place needs: an {@code H1} where nothing else is on the page */
    public EmptyState(VaadinIcon icon, HtmlContainer heading, String text, Component... actions) {
        addClassName("slipway-empty");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, heading, new Paragraph(text));
        add(actions);
    }
}
