package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The parts of a page that shows one thing. A part is made when it is first looked at; which one is open is in the address of the
 * page, so that it can be linked to and the browser's back button goes back to it.
 */
public final class DetailTabs extends Div implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "tab";

    private final Tabs tabs = new Tabs();
    private final Div place = new Div();
    private final Map<String, Tab> keys = new LinkedHashMap<>();
    private final transient Map<Tab, Supplier<Component>> parts = new HashMap<>();
    private final Map<Tab, Component> made = new HashMap<>();
    private transient Location location = new Location("");

    public DetailTabs() {
        addClassName("slipway-tabs");
        tabs.setAutoselect(false);
        tabs.addSelectedChangeListener(event -> {
            show(event.getSelectedTab());
            if (event.isFromClient()) {
                remember(event.getSelectedTab());
            }
        });
        place.getElement().setAttribute("role", "tabpanel");
        add(tabs, place);
    }

    /**
     * Adds a part behind the others; the first one is open unless the address says otherwise.
     *
     * @param key   its name in the address; never changes
     * @param label what it is called, in the reader's language
     * @param part  makes it
     */
    public DetailTabs add(String key, String label, Supplier<Component> part) {
        var tab = new Tab(label);
        keys.put(key, tab);
        parts.put(tab, part);
        tabs.add(tab);
        return this;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        location = event.getLocation();
        var first = keys.keySet().iterator().next();
        var wanted = location.getQueryParameters().getSingleParameter(PARAMETER).orElse(first);
        if (!keys.containsKey(wanted)) {
            Notices.hint(Texts.text("ui.list.ignored", PARAMETER + "=" + wanted));
        }
        var tab = keys.getOrDefault(wanted, keys.get(first));
        tabs.setSelectedTab(tab);
        show(tab);
    }

    private void show(Tab tab) {
        var part = made.computeIfAbsent(tab, opened -> parts.get(opened).get());
        if (part.getParent().isEmpty()) {
            place.removeAll();
            place.add(part);
        }
    }

    private void remember(Tab tab) {
        var key = keys.entrySet().stream().filter(entry -> entry.getValue().equals(tab)).findFirst().orElseThrow().getKey();
        var first = key.equals(keys.keySet().iterator().next());
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null,
                new Location(location.getPath(), first ? QueryParameters.empty() : QueryParameters.of(PARAMETER, key))));
    }
}
