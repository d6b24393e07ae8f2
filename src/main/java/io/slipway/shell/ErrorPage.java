package io.slipway.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.slipway.ui.EmptyState;
import io.slipway.ui.PageLink;
import io.slipway.ui.Texts;

/** Stands where a page would be: what happened, what it means, what to do. */
@AnonymousAllowed
abstract class ErrorPage extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String title;

    /** @param key bundle key of the title; the explanation has the same key with {@code .help} */
    ErrorPage(String key) {
        title = Texts.text(key);
        addClassName("slipway-page");
    }

    final void explain(VaadinIcon icon, String text) {
        removeAll();
        var heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(new EmptyState(icon, heading, text, new PageLink("", Texts.text("shell.to-start"))));
    }

    @Override
    public final String getPageTitle() {
        return Texts.text("ui.tab-title", title);
    }
}
