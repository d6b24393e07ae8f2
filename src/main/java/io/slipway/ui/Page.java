package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouterLink;
import org.jspecify.annotations.Nullable;

/** A page of the portal: a header and, below it, what the page adds. */
@CssImport("./styles/parts.css")
public abstract class Page extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final PageHeader header;
    private @Nullable Class<? extends Component> list;
    private @Nullable String section;

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

    /**
     * Says that the page shows one thing of a section: the way back stands above the title, and the section's name in the tab.
     *
     * @param list the section's page, which is in the navigation
     */
    protected final void within(Class<? extends Component> list) {
        this.list = list;
        section = Texts.text(list.getAnnotation(Menu.class).title());
        header.setTrail(new RouterLink(section, list));
    }

    /** The page in the navigation that the one thing shown belongs to; null for pages that are in it themselves. */
    public final @Nullable Class<? extends Component> section() {
        return list;
    }

    @Override
    public final String getPageTitle() {
        return section == null ? Texts.text("ui.tab-title", header.title())
                : Texts.text("ui.tab-title.within", header.title(), section);
    }
}
