package io.slipway.shell;

import com.vaadin.flow.component.html.Anchor;
import io.slipway.ui.Texts;

/** The first thing that the Tab key reaches: leads past the navigation. */
final class SkipLink extends Anchor {

    static final String TARGET = "content";

    private static final long serialVersionUID = 1L;

    SkipLink() {
        super("#" + TARGET, Texts.text("shell.skip"));
        addClassName("slipway-skip");
        // The page's base address would turn the link into one to the first page.
        getElement().executeJs("""
                this.addEventListener('click', event => {
                    event.preventDefault();
                    event.stopPropagation();
                    document.getElementById($0).focus();
                })""", TARGET);
    }
}
