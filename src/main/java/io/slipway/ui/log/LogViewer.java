package io.slipway.ui.log;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import io.slipway.shared.LogSource;
import io.slipway.shared.LogState;
import io.slipway.ui.Failure;
import io.slipway.ui.PageKeys;
import io.slipway.ui.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows a log of any length: the browser has the lines that are looked at and asks for others as they come into sight. The server
 * tells it only how many there are.
 */
public final class LogViewer extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> WORDS = List.of("search", "next", "previous", "error-next", "error-previous", "errors",
            "follow", "wrap", "download", "link", "linked", "link-failed", "line", "empty", "empty-help", "nothing", "failed",
            "removed", "matches", "matches-many", "match", "no-match", "no-error", "searching", "text");
    private static final Map<String, String> WORDS_OF_ALL = Map.of("failed-help", "ui.list.failed.help", "retry", "ui.list.retry",
            "reference", "ui.reference");

    private static final List<Key> KEYS = List.of(new Key("/", "search"), new Key("n", "next"), new Key("N", "previous"),
            new Key("e", "error-next"), new Key("E", "error-previous"), new Key("f", "follow"), new Key("w", "wrap"),
            new Key("c", "link"), new Key("g g", "begin"), new Key("G", "end"));

    private record Key(String keys, String does) {
    }

    private final transient LogSource source;
    private final Body body = new Body();

    LogViewer(LogSource source, String label) {
        this.source = source;
        addClassName("slipway-log-viewer");
        body.getElement().setAttribute("label", label).setAttribute("source", new LogRequests(source))
                .setPropertyMap("texts", texts());
        add(body, keys());
    }

    /** Numbers are put in by the browser. */
    private static Map<String, String> texts() {
        var keys = new HashMap<>(WORDS_OF_ALL);
        WORDS.forEach(word -> keys.put(word, "ui.log." + word));
        keys.replaceAll((word, key) -> Texts.text(key, "{0}", "{1}"));
        return keys;
    }

    /** They are bound in the browser, where the lines are. */
    private static PageKeys keys() {
        var keys = new PageKeys(Texts.text("ui.log.keys"));
        KEYS.forEach(key -> keys.tell(key.keys(), Texts.text("ui.log.keys." + key.does())));
        return keys;
    }

    /** Several viewers on one page need names of their own, so that a link leads to a line of the right one. */
    public LogViewer named(String name) {
        body.getElement().setProperty("anchor", name + "-");
        return this;
    }

    /** Asks the log how far it is, and tells the browser. */
    public void refresh() {
        var element = body.getElement();
        try {
            LogState state = source.state();
            element.setProperty("first", state.first());
            element.setProperty("last", state.last());
            element.setProperty("errors", state.errors());
            element.setProperty("finished", state.finished());
            element.setProperty("problem", "");
            // The newest line may have gone on although the numbers are the same.
            element.setProperty("version", element.getProperty("version", 0) + 1);
        } catch (RuntimeException failure) {
            element.setProperty("problem", Failure.report(failure));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        refresh();
    }

    /** The browser's part. */
    @Tag("slipway-log")
    @NpmPackage(value = "anser", version = "2.3.5")
    @JsModule("./slipway-log.ts")
    private static final class Body extends Component implements HasSize {

        private static final long serialVersionUID = 1L;

        Body() {
            getElement().addEventListener("slipway-log-retry", event -> findAncestor(LogViewer.class).refresh());
        }
    }
}
