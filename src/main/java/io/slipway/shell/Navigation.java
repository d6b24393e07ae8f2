package io.slipway.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.identity.Role;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.MenuBadge;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The pages that the person may open, from the routes' {@code @Menu} annotations, with the numbers of the menu badges. Pages for
 * administrators alone are a group of their own.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Navigation extends SideNav {

    private static final long serialVersionUID = 1L;

    Navigation(ObjectProvider<MenuBadge> badges, LiveUpdates updates) {
        addClassName("slipway-navigation");
        getElement().setAttribute("aria-label", Texts.text("shell.navigation"));
        var administration = new SideNavItem(Texts.text("shell.administration"));
        administration.setPrefixComponent(VaadinIcon.COG.create());
        administration.setExpanded(true);
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            SideNavItem item = item(entry);
            (isForAdministrators(entry) ? administration : this).addItem(item);
            badges.stream().filter(badge -> entry.path().equals("/" + badge.path()) || entry.path().equals(badge.path()))
                    .forEach(badge -> attach(badge, item, updates));
        });
        if (!administration.getItems().isEmpty()) {
            addItem(administration);
        }
    }

    private static boolean isForAdministrators(MenuEntry entry) {
        RolesAllowed roles = entry.menuClass() == null ? null : entry.menuClass().getAnnotation(RolesAllowed.class);
        return roles != null && Arrays.equals(roles.value(), new String[] {Role.ADMINISTRATOR.name()});
    }

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(Texts.text(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private static void attach(MenuBadge badge, SideNavItem item, LiveUpdates updates) {
        var count = new Span();
        count.addClassName("slipway-count");
        item.setSuffixComponent(count);
        show(badge, count);
        updates.subscribe(count, Set.of(badge.topic()), changes -> show(badge, count));
    }

    private static void show(MenuBadge badge, Span count) {
        long number = badge.count();
        count.setText(number > 99 ? "99+" : Long.toString(number));
        count.getElement().setAttribute("aria-label", Texts.text("shell.waiting", number));
        count.setVisible(number > 0);
    }
}
