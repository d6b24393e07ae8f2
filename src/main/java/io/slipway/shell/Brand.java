package io.slipway.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.slipway.ui.Texts;

/** Logo and name, a link to the first page. */
final class Brand extends Anchor {

    private static final long serialVersionUID = 1L;

    Brand() {
        super("", "");
        addClassName("slipway-brand");
        getElement().setAttribute("router-link", true);
        add(new Image("VAADIN/images/logo.svg", ""), new Span(Texts.text("shell.name")));
    }
}
