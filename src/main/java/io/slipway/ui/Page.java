package io.slipway.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page of the portal: a header and, below it, what the page adds. */
@CssImport("./styles/parts.css")
public abstract class Page extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final PageHeader header;

    /** @param titleKey bundle key of the title, shown as heading and in the browser's tab */
    protected Page(String titleKey) {
        header = new PageHeader(Texts.text(titleKey));
        addClassName("slipway-page");
        add(header);
    }

    /** The page's header, to add actions, badges and an introduction, or to name the one thing that the page shows. */
    protected final PageHeader header() {
        return header;
    }

    @Override
    public final String getPageTitle() {
        return Texts.text("ui.tab-title", header.title());
    }
}
