package io.slipway.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Comparator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Bounds what one session takes of the memory: beyond so many windows and tabs, the one that has been silent longest is closed.
 * Whoever comes back to it is asked to load it again.
 */
@Component
@EnableConfigurationProperties(WindowProperties.class)
class OpenWindows {

    private final int most;

    OpenWindows(WindowProperties properties) {
        most = properties.most();
    }

    /** Makes room for a new one. */
    void makeRoomFor(UI opened, VaadinSession session) {
        var others = session.getUIs().stream().filter(ui -> ui != opened && !ui.isClosing())
                .sorted(Comparator.comparingLong((UI ui) -> ui.getInternals().getLastHeartbeatTimestamp())
                        .thenComparing(UI::getUIId)).toList();
        others.stream().limit(Math.max(0, others.size() - most + 1)).forEach(UI::close);
    }
}
