package io.slipway.cluster;

import io.slipway.shared.Phrase;
import io.slipway.step.WorkGate;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares this node's clock with the database's, and closes the gate for work while they differ by too much. */
@Component
class NodeClock implements WorkGate {

    private static final Logger LOG = LoggerFactory.getLogger(NodeClock.class);

    private final NodeRepository database;
    private final Clock clock;
    private final Duration limit;
    private volatile ClockReading last = new ClockReading(Duration.ZERO, Duration.ZERO);
    private volatile boolean wrong;

    NodeClock(NodeRepository database, Clock clock, ClusterProperties properties) {
        this.database = database;
        this.clock = clock;
        this.limit = properties.clockDifference();
    }

    /** @return whether the answer to {@link #wrong()} is another one now */
    boolean compare() {
        var asked = clock.instant();
        var began = System.nanoTime();
        var answered = database.databaseTime();
        last = ClockReading.of(asked, answered, Duration.ofNanos(System.nanoTime() - began));
        var before = wrong;
        wrong = last.beyond(limit);
        if (wrong && !before) {
            LOG.error("this node's clock is {} ms off the database's (more than {}): it takes no work until the clock is right. "
                    + "Look at the time service (NTP) of both machines", last.difference().toMillis(), limit);
        } else if (before && !wrong) {
            LOG.warn("this node's clock is right again ({} ms off): it takes work", last.difference().toMillis());
        }
        return wrong != before;
    }

    boolean wrong() {
        return wrong;
    }

    Duration difference() {
        return last.difference();
    }

    @Override
    public Optional<Phrase> closed() {
        return wrong ? Optional.of(Phrase.of("cluster.clock-wrong", seconds(last.difference().abs()),
                Phrase.of(last.difference().isNegative() ? "cluster.behind" : "cluster.ahead"), seconds(limit)))
                : Optional.empty();
    }

    private static double seconds(Duration time) {
        return Math.round(time.toMillis() / 100.0) / 10.0;
    }
}
