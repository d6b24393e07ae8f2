package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import io.slipway.identity.CurrentPerson;
import io.slipway.preference.Colours;
import io.slipway.preference.Preference;
import io.slipway.preference.Preferences;
import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** How pages look: as the person chose, or, for whoever has not signed in, as this browser showed them last. */
@Component
class Look {

    private final Preferences preferences;
    private final CurrentPerson current;

    Look(Preferences preferences, CurrentPerson current) {
        this.preferences = preferences;
        this.current = current;
    }

    Preference wanted(VaadinRequest request) {
        if (current.username().isPresent()) {
            return preferences.current();
        }
        String kept = Cookies.value(request, Cookies.COLOURS).orElse("");
        return Arrays.stream(Colours.values()).filter(colours -> colours.word().equals(kept)).findFirst()
                .map(Preference.DEFAULT::with).orElse(Preference.DEFAULT);
    }

    /** Says it where the browser finds it before it draws anything. */
    void mark(Element html, VaadinRequest request) {
        Preference wanted = wanted(request);
        html.attr("data-colours", wanted.colours().word()).attr("data-density", wanted.density().word())
                .attr("data-keys", keys(wanted));
        if (wanted.zone() != null) {
            html.attr("data-zone", wanted.zone().getId());
        }
    }

    /** Repaints a page that is open. */
    static void repaint(UI ui, Preference wanted) {
        ui.getPage().executeJs("window.slipwayLook($0, $1, $2)", wanted.colours().word(), wanted.density().word(), keys(wanted));
    }

    private static String keys(Preference wanted) {
        return wanted.keys() ? "on" : "off";
    }
}
