package io.slipway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.slipway.shared.Change;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What one open browser page wants to know, and what it has not been told yet. */
final class OpenPage {

    record Subscription(Set<String> topics, Consumer<Set<Change>> listener) {
        boolean wants(Change change) {
            return topics.contains(change.topic());
        }
    }

    private final UI ui;
    private final ScheduledExecutorService clock;
    private final long pauseNanos;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Set<Change> pending = new LinkedHashSet<>();
    private long toldAt;

    OpenPage(UI ui, ScheduledExecutorService clock, Duration pause) {
        this.ui = ui;
        this.clock = clock;
        this.pauseNanos = pause.toNanos();
        this.toldAt = System.nanoTime() - pauseNanos;
    }

    OpenPage with(Subscription subscription) {
        subscriptions.add(subscription);
        return this;
    }

    /** @return whether anything is still wanted */
    boolean without(Subscription subscription) {
        subscriptions.remove(subscription);
        return !subscriptions.isEmpty();
    }

    void changed(Change change) {
        if (subscriptions.stream().noneMatch(subscription -> subscription.wants(change))) {
            return;
        }
        synchronized (pending) {
            boolean first = pending.isEmpty();
            if (pending.add(change) && first) {
                long wait = Math.max(0, toldAt + pauseNanos - System.nanoTime());
                clock.schedule(this::tell, wait, TimeUnit.NANOSECONDS);
            }
        }
    }

    /** For whoever could not be told what exactly. */
    void anythingChanged() {
        subscriptions.stream().flatMap(subscription -> subscription.topics().stream()).distinct()
                .forEach(topic -> changed(new Change(topic, "")));
    }

    private void tell() {
        Set<Change> changes;
        synchronized (pending) {
            changes = Set.copyOf(pending);
            pending.clear();
            toldAt = System.nanoTime();
        }
        try {
            subscriptions.forEach(subscription -> ui.access(() -> pass(subscription, changes)));
        } catch (UIDetachedException closed) {
            subscriptions.clear();
        }
    }

    private static void pass(Subscription subscription, Set<Change> changes) {
        var wanted = changes.stream().filter(subscription::wants).collect(Collectors.toSet());
        if (!wanted.isEmpty()) {
            subscription.listener().accept(wanted);
        }
    }
}
