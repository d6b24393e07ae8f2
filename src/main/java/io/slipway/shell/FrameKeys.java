package io.slipway.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.ui.PageKeys;
import io.slipway.ui.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The keys that work on every page. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FrameKeys extends Composite<PageKeys> {

    private static final long serialVersionUID = 1L;

    /** The second key after {@code g}, by the page's address. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of("", "h", "catalogue", "c", "my-requests", "r",
            "inbox", "i", "inventory", "m", "history", "y"));

    @Override
    protected PageKeys initContent() {
        var keys = new PageKeys(Texts.text("shell.keys.everywhere"));
        keys.tell("Mod+k", Texts.text("shell.palette.open"));
        keys.add("?", Texts.text("shell.keys.show"), () -> new KeysDialog().open());
        MenuConfiguration.getMenuEntries().forEach(entry -> {
            String path = entry.path().replaceFirst("^/", "");
            if (PAGES.containsKey(path)) {
                keys.add("g " + PAGES.get(path), Texts.text(entry.title()), () -> UI.getCurrent().navigate(path));
            }
        });
        return keys;
    }
}
