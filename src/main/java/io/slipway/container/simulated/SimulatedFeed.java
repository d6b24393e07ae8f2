package io.slipway.container.simulated;

import io.slipway.container.Feed;
import io.slipway.container.FeedListener;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at a container again and again, on a thread of its own. */
final class SimulatedFeed implements Feed {

    private static final long PAUSE_MILLIS = 200;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var daemon = new Thread(work, "simulated-feed");
        daemon.setDaemon(true);
        return daemon;
    });

    private SimulatedFeed() {
    }

    static Feed begin(Supplier<Optional<SimulatedContainer>> container, Supplier<Instant> clock, Look look,
            FeedListener<?> listener) {
        var feed = new SimulatedFeed();
        feed.thread.scheduleWithFixedDelay(() -> {
            var found = container.get();
            found.ifPresent(look::at);
            if (found.isEmpty() || !found.get().isRunning(clock.get())) {
                feed.close();
                listener.ended(null);
            }
        }, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return feed;
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    /** What to tell of the container as it is now. */
    @FunctionalInterface
    interface Look {

        void at(SimulatedContainer container);
    }
}
