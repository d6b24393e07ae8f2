package io.slipway.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.slipway.ui.Texts;

/** Navigation at the side, the person's menu above; every page with a route is shown in it. */
@Layout
@CssImport("./styles/frame.css")
@AnonymousAllowed
class MainLayout extends AppLayout {

    private static final long serialVersionUID = 1L;

    MainLayout(Navigation navigation, PersonMenu person) {
        setPrimarySection(Section.DRAWER);
        addToDrawer(new Brand(), new Scroller(navigation));
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.text("shell.toggle-navigation"));
        var bar = new Div(new Brand(), person);
        bar.addClassName("slipway-bar");
        addToNavbar(toggle, bar);
    }
}
