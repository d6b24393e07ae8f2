package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.slipway.shared.Change;
import io.slipway.shared.ChangedElsewhere;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages what has changed. A page is told at most every 300 ms, of everything that changed since it was told last;
 * it is told with its session locked, by push, and no longer after it was closed.
 */
@org.springframework.stereotype.Component
public class LiveUpdates implements DisposableBean {

    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Map<UI, OpenPage> pages = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemons());

    /**
     * Calls the listener while the component is on a page, whenever something of these topics has changed.
     * The changes it gets are those of its topics since the last call.
     */
    public void subscribe(Component component, Set<String> topics, Consumer<Set<Change>> listener) {
        component.addAttachListener(event -> subscribe(component, event.getUI(), topics, listener));
        component.getUI().ifPresent(ui -> subscribe(component, ui, topics, listener));
    }

    private void subscribe(Component component, UI ui, Set<String> topics, Consumer<Set<Change>> listener) {
        var subscription = new OpenPage.Subscription(topics, listener);
        pages.compute(ui, (key, page) -> (page == null ? new OpenPage(key, clock, PAUSE) : page).with(subscription));
        component.addDetachListener(event -> {
            event.unregisterListener();
            pages.computeIfPresent(ui, (key, page) -> page.without(subscription) ? page : null);
        });
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(Change change) {
        pages.values().forEach(page -> page.changed(change));
    }

    @EventListener
    void changedElsewhere(ChangedElsewhere news) {
        if (news.anything()) {
            pages.values().forEach(OpenPage::anythingChanged);
        } else {
            news.changes().forEach(this::changed);
        }
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }

    private static CustomizableThreadFactory daemons() {
        var factory = new CustomizableThreadFactory("live-updates-");
        factory.setDaemon(true);
        return factory;
    }
}
