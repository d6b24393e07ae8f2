package io.slipway.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.slipway.preference.RecentPages;
import io.slipway.ui.FrameBanner;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Navigation at the side, search and the person's menu above; every page with a route is shown in it. */
@Layout
@CssImport("./styles/frame.css")
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final Navigation navigation;
    private final transient RecentPages recent;
    private final Main main = new Main();
    private @Nullable HasElement page;

    MainLayout(Navigation navigation, TopBar bar, FrameKeys keys, RecentPages recent, ObjectProvider<FrameBanner> banners) {
        this.navigation = navigation;
        this.recent = recent;
        setPrimarySection(Section.DRAWER);
        var home = new Nav(new Brand());
        home.getElement().setAttribute("aria-label", Texts.text("shell.name"));
        addToDrawer(home, new Scroller(navigation));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.text("shell.toggle-navigation"));
        addToNavbar(new SkipLink(), toggle, bar, keys);
        main.setId(SkipLink.TARGET);
        main.getElement().setAttribute("tabindex", "-1");
        banners.orderedStream().map(FrameBanner::create).forEach(main::add);
        setContent(main);
        navigation.whenCounted(this::showTitle);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        if (page != null) {
            page.getElement().removeFromParent();
            // The link that was followed is still focused: whoever cannot see the page would not hear that it is another one.
            content.getElement().executeJs("const heading = this.querySelector('h1'); "
                    + "heading && heading.focus({ preventScroll: true })");
        }
        page = content;
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement old) {
        if (old != null) {
            old.getElement().removeFromParent();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showTitle();
        var section = page instanceof Page shown ? shown.section() : null;
        navigation.mark(section, event.getLocation().getPath());
        if (section != null) {
            recent.opened(event.getLocation().getPath());
        }
    }

    /** What is shown beside the navigation. */
    @Nullable HasElement page() {
        return page;
    }

    /** The number of what waits stands in front, where it is read in a row of tabs. */
    private void showTitle() {
        if (page instanceof HasDynamicTitle titled) {
            long waiting = navigation.waiting();
            String title = waiting == 0 ? titled.getPageTitle()
                    : Texts.text("shell.title-waiting", waiting, titled.getPageTitle());
            // The router sets the page's own title after it has told everybody that it has arrived.
            getUI().ifPresent(ui -> ui.beforeClientResponse(this, response -> ui.getPage().setTitle(title)));
        }
    }
}
