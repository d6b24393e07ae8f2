package io.slipway.step.worker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import io.slipway.step.SingleSystem;
import io.slipway.step.system.SystemRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the steps of a system that does not answer from being tried. A step's complaint alone does not open it: the system is
 * probed for a second opinion. Then one step at a time is let through after growing pauses, until one succeeds.
 */
class SystemBreaker {

    private static final Logger LOG = LoggerFactory.getLogger(SystemBreaker.class);

    private final String name;
    private final @Nullable SingleSystem system;
    private final SystemRecords records;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private volatile Instant nextTry = Instant.EPOCH;

    /** @param system null for one that cannot be out of reach as a whole */
    SystemBreaker(String name, @Nullable SingleSystem system, SystemRecords records, OutageProperties properties, Clock clock) {
        this.name = name;
        this.system = system;
        this.records = records;
        this.clock = clock;
        breaker = CircuitBreaker.of(name, CircuitBreakerConfig.custom().clock(clock)
                .slidingWindowType(SlidingWindowType.COUNT_BASED).slidingWindowSize(1).minimumNumberOfCalls(1)
                .failureRateThreshold(100).permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(opened -> opened(properties.pauseAfter(opened))).build());
    }

    private long opened(Duration pause) {
        nextTry = clock.instant().plus(pause);
        return pause.toMillis();
    }

    boolean isClosed() {
        return breaker.getState() == State.CLOSED;
    }

    /** Whether the next try is not due yet. */
    boolean isWaiting() {
        return breaker.getState() == State.OPEN && clock.instant().isBefore(nextTry);
    }

    /** Asks to begin a step; whoever may has to tell afterwards what came of it. */
    boolean begin() {
        return breaker.tryAcquirePermission();
    }

    /** The step talked to the system. */
    void answered() {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
        if (system != null && isClosed()) {
            tell(() -> records.answers(name));
        }
    }

    /** The step ended without saying anything about the system. */
    void learntNothing() {
        breaker.releasePermission();
    }

    /**
     * A step got no answer.
     *
     * @return how long to leave the system alone; empty when it does answer others, so that it was this step's own bad luck
     */
    synchronized Optional<Duration> silent(Phrase why) {
        if (system == null) {
            learntNothing();
            return Optional.empty();
        }
        if (!isWaiting()) {
            var trouble = probe(system, why);
            if (trouble == null) {
                answered();
                tell(() -> records.fails(name, why));
                return Optional.empty();
            }
            open(trouble);
        }
        var left = Duration.between(clock.instant(), nextTry);
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    private void open(Phrase trouble) {
        // A step of another system may be the one that notices after the pause is over.
        if (breaker.getState() == State.OPEN) {
            breaker.tryAcquirePermission();
        }
        breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(name));
        LOG.warn("{} does not answer: its steps pause until {}", name, nextTry);
        tell(() -> records.paused(name, trouble, nextTry));
    }

    private static @Nullable Phrase probe(SingleSystem system, Phrase why) {
        try {
            system.probe();
            return null;
        } catch (SlipwayException trouble) {
            return trouble.phrase();
        } catch (RuntimeException bug) {
            LOG.warn("{} could not be probed", system.key(), bug);
            return why;
        }
    }

    /** What others can read of the system must not hinder the work on it. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("the state of a system could not be recorded: {}", unreachable.toString());
        }
    }
}
