package io.slipway.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link to a page of the portal whose class is not at hand; followed without loading everything anew. */
public final class PageLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /** @param path the address within the portal, without a slash in front */
    public PageLink(String path, String text) {
        super(path, text);
        getElement().setAttribute("router-link", true);
    }
}
