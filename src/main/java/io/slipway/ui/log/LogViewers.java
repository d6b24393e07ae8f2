package io.slipway.ui.log;

import io.slipway.shared.Change;
import io.slipway.shared.LogSource;
import io.slipway.ui.LiveUpdates;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes log viewers. */
@Component
public class LogViewers {

    private final LiveUpdates updates;

    LogViewers(LiveUpdates updates) {
        this.updates = updates;
    }

    /**
     * A viewer that grows with its log. Make it only for people who may read the log.
     *
     * @param label what the log is of, e.g. "Log of build 42"
     */
    public LogViewer viewer(LogSource source, String label) {
        var viewer = new LogViewer(source, label);
        Change change = source.change();
        updates.subscribe(viewer, Set.of(change.topic()), changes -> {
            if (changes.stream().anyMatch(news -> news.concerns(change.id()))) {
                viewer.refresh();
            }
        });
        return viewer;
    }
}
