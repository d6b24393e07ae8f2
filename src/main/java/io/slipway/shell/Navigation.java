package io.slipway.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.MenuBadge;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The pages that the person may open, from the routes' {@code @Menu} annotations, with the numbers of the menu badges. Pages that
 * only some roles may open are a group of their own.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Navigation extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Class<?>, SideNavItem> items = new HashMap<>();
    private Runnable counted = () -> { };

    Navigation(ObjectProvider<MenuBadge> badges, LiveUpdates updates) {
        addClassName("slipway-navigation");
        var everybody = new SideNav();
        everybody.getElement().setAttribute("aria-label", Texts.text("shell.navigation"));
        var administration = new SideNav(Texts.text("shell.administration"));
        add(everybody);
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            SideNavItem item = item(entry);
            items.put(entry.menuClass(), item);
            (isForSomeRoles(entry) ? administration : everybody).addItem(item);
            badges.stream().filter(badge -> entry.path().equals("/" + badge.path()) || entry.path().equals(badge.path()))
                    .forEach(badge -> attach(badge, item, updates));
        });
        if (!administration.getItems().isEmpty()) {
            add(administration);
        }
    }

    /** Marks a section at an address that is not its own; null marks none beside those that are at their own. */
    void mark(@Nullable Class<?> section, String path) {
        items.values().forEach(item -> item.setPathAliases(Set.of()));
        if (items.containsKey(section)) {
            items.get(section).setPathAliases(Set.of(path));
        }
    }

    /** How much waits for the person, all badges together. */
    long waiting() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Runs each time the numbers have changed. */
    void whenCounted(Runnable listener) {
        counted = listener;
    }

    private static boolean isForSomeRoles(MenuEntry entry) {
        return entry.menuClass() != null && entry.menuClass().isAnnotationPresent(RolesAllowed.class);
    }

    private static SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(Texts.text(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }

    private void attach(MenuBadge badge, SideNavItem item, LiveUpdates updates) {
        var count = new Span();
        count.addClassName("slipway-count");
        item.setSuffixComponent(count);
        show(badge, count);
        updates.subscribe(count, Set.of(badge.topic()), changes -> show(badge, count));
    }

    private void show(MenuBadge badge, Span count) {
        long number = badge.count();
        count.setText(number > 99 ? "99+" : Long.toString(number));
        count.getElement().setAttribute("aria-label", Texts.text("shell.waiting", number));
        count.setVisible(number > 0);
        numbers.put(badge.path(), number);
        counted.run();
    }
}
