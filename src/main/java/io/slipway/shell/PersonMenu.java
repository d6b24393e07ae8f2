package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.slipway.i18n.Languages;
import io.slipway.identity.People;
import io.slipway.preference.Colours;
import io.slipway.preference.Preferences;
import io.slipway.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in; what one changes often, the way to the other preferences, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    PersonMenu(AuthenticationContext signedIn, People people, Language languages, Preferences preferences) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        String name = signedIn.getPrincipalName().map(people::displayName).orElse(Texts.text("shell.nobody"));
        SubMenu menu = addItem(face(name), Texts.text("shell.person-menu", name)).getSubMenu();
        choices(menu, "shell.language", Languages.ALL, Languages::name, getLocale()::equals, languages::choose);
        if (signedIn.isAuthenticated()) {
            choices(menu, "shell.colours", Arrays.asList(Colours.values()),
                    colours -> Texts.text("shell.colours." + colours.word()), preferences.current().colours()::equals,
                    colours -> preferences.choose(preferences.current().with(colours)));
            menu.add(new Hr());
            menu.addItem(Texts.text("shell.preferences"), click -> UI.getCurrent().navigate("preferences"));
            menu.addItem(Texts.text("shell.keys"), click -> new KeysDialog().open());
            menu.addItem(Texts.text("shell.sign-out"), click -> signedIn.logout());
        }
    }

    private static Div face(String name) {
        var label = new Span(name);
        label.addClassName("slipway-person-name");
        var face = new Div(new Avatar(name), label);
        face.addClassName("slipway-person");
        return face;
    }

    private static <T> void choices(SubMenu menu, String headingKey, List<T> values, Function<T, String> name,
            Predicate<T> chosen, Consumer<T> choose) {
        SubMenu below = menu.addItem(Texts.text(headingKey)).getSubMenu();
        List<MenuItem> items = values.stream().map(value -> below.addItem(name.apply(value))).toList();
        for (int i = 0; i < items.size(); i++) {
            T value = values.get(i);
            MenuItem item = items.get(i);
            item.setCheckable(true);
            item.setChecked(chosen.test(value));
            item.addClickListener(click -> {
                items.forEach(other -> other.setChecked(other == item));
                choose.accept(value);
            });
        }
    }
}
