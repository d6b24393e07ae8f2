package io.slipway.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.slipway.preference.Preferences;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Texts;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What is above the page: the name where there is no navigation beside it, the way to the command palette, the person's menu. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TopBar extends Header {

    private static final long serialVersionUID = 1L;

    TopBar(AuthenticationContext signedIn, PersonMenu person, CommandPalette palette, Preferences preferences,
            LiveUpdates updates) {
        addClassName("slipway-bar");
        add(new Brand());
        signedIn.getPrincipalName().ifPresent(username -> {
            add(finder(palette), palette);
            updates.subscribe(this, Set.of("preference"), changes -> {
                if (changes.stream().anyMatch(change -> change.concerns(username))) {
                    getUI().ifPresent(ui -> Look.repaint(ui, preferences.current()));
                }
            });
        });
        add(person);
    }

    private static Button finder(CommandPalette palette) {
        var finder = new Button(Texts.text("shell.palette.open"), click -> palette.open());
        var picture = VaadinIcon.SEARCH.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        finder.setPrefixComponent(picture);
        finder.getElement().appendChild(new Element("kbd").setText(Texts.text("shell.palette.key")).setAttribute("slot", "suffix")
                .setAttribute("aria-hidden", "true"));
        finder.addClassName("slipway-finder");
        finder.getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        return finder;
    }
}
