package io.slipway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.preference.RecentPages;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import io.slipway.ui.Texts;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * Finds pages, things and actions while one types, and does what is chosen; opens with Ctrl+K. What was opened last stands first.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Tag("slipway-palette")
@JsModule("./slipway-palette.ts")
class CommandPalette extends Component {

    private static final long serialVersionUID = 1L;
    private static final int MOST_OF_ONE_KIND = 6;
    private static final int MOST_RECENT = 8;
    private static final int LONGEST_TEXT = 100;

    private final transient List<PaletteSource> sources;
    private final transient RecentPages recent;
    private final transient Map<String, PaletteEntry> offered = new LinkedHashMap<>();

    CommandPalette(ObjectProvider<PaletteSource> sources, RecentPages recent) {
        this.sources = sources.orderedStream().toList();
        this.recent = recent;
        getElement().setPropertyMap("texts", Stream.of("title", "placeholder", "results", "nothing", "move", "choose", "count")
                .collect(Collectors.toMap(word -> word, word -> Texts.text("shell.palette." + word))));
        getElement().addEventListener("search", event -> show((int) event.getEventData().getNumber("event.detail.turn"),
                find(event.getEventData().getString("event.detail.text"))))
                .addEventData("event.detail.text").addEventData("event.detail.turn");
        getElement().addEventListener("choose", event -> choose(event.getEventData().getString("event.detail.id")))
                .addEventData("event.detail.id");
    }

    void open() {
        getElement().callJsFunction("start");
    }

    /** What is offered for the text, under its headings; for an empty one what was opened last, and the pages. */
    Map<String, List<PaletteEntry>> find(String wanted) {
        String text = wanted.strip().substring(0, Math.min(wanted.strip().length(), LONGEST_TEXT));
        var found = new LinkedHashMap<String, List<PaletteEntry>>();
        if (text.isEmpty()) {
            found.put("shell.palette.recent", recent.paths().stream().flatMap(this::at).limit(MOST_RECENT).toList());
        }
        sources.forEach(source -> found.computeIfAbsent(source.heading(), heading -> new ArrayList<>())
                .addAll(text.isEmpty() ? source.offered(MOST_OF_ONE_KIND) : source.find(text, MOST_OF_ONE_KIND)));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private Stream<PaletteEntry> at(String path) {
        return sources.stream().flatMap(source -> source.at(path).stream()).limit(1);
    }

    private void show(int turn, Map<String, List<PaletteEntry>> found) {
        offered.clear();
        JsonArray groups = Json.createArray();
        found.forEach((heading, entries) -> {
            JsonArray list = Json.createArray();
            entries.forEach(entry -> list.set(list.length(), json(entry)));
            JsonObject group = Json.createObject();
            group.put("title", Texts.text(heading));
            group.put("entries", list);
            groups.set(groups.length(), group);
        });
        getElement().callJsFunction("show", turn, groups);
    }

    private JsonObject json(PaletteEntry entry) {
        String id = Integer.toString(offered.size());
        offered.put(id, entry);
        JsonObject json = Json.createObject();
        json.put("id", id);
        json.put("icon", icon(entry.icon()));
        json.put("title", entry.title());
        if (entry.detail() != null) {
            json.put("detail", entry.detail());
        }
        return json;
    }

    private void choose(String id) {
        PaletteEntry entry = offered.get(id);
        if (entry != null) {
            entry.chosen().run();
        }
    }

    private static String icon(VaadinIcon icon) {
        return "vaadin:" + icon.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
