package io.slipway.container.step;

import io.slipway.container.ContainerFailures;
import io.slipway.container.ContainerFault;
import io.slipway.container.WorkListener;
import io.slipway.shared.Phrase;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Pulls, builds and pushes that go on between two visits of their step. An engine works only as long as somebody listens, so the
 * work is this node's: a visit on another node, or after a restart, begins it again. That is harmless, since the engine keeps the
 * layers that it has, and the steps are such that a repeat comes to the same.
 */
@Component
class LongWork implements DisposableBean {

    static final String HANDLE = "work";

    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    private static final int AT_ONCE = 8;

    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var daemon = new Thread(work, "container-work");
        daemon.setDaemon(true);
        return daemon;
    });

    LongWork(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins the work unless it is under way, and says how far it is. Work that failed in an earlier try is begun again.
     *
     * @param note what is going on, given the last line that the engine said
     * @param done what follows from the result
     */
    <R, O extends Record> Progress<O> goOn(StepRun run, ContainerFailures failures, BiFunction<Object, Integer, Phrase> note,
            Function<WorkListener, R> job, Function<R, Progress<O>> done) {
        var work = works.compute(run.key(), (key, old) -> old == null || old.isOver() && old.attempt < run.attempt()
                ? begin(run, job) : old);
        forgetOld(run.key());
        if (!work.isOver()) {
            var percent = work.percent;
            return new Progress.Running<>(HANDLE, AGAIN, percent, note.apply(work.line(), percent == null ? 0 : percent));
        }
        return done.apply(failures.ask(work::<R>result));
    }

    private Work begin(StepRun run, Function<WorkListener, ?> job) {
        var work = new Work(run.attempt(), clock.instant());
        work.future = threads.submit(() -> job.apply(work));
        return work;
    }

    private void forgetOld(String current) {
        var limit = clock.instant().minus(REMEMBERED);
        works.entrySet().removeIf(each -> !each.getKey().equals(current) && each.getValue().isOver()
                && each.getValue().begun.isBefore(limit));
    }

    /** Ends the work if it is under way here; true once nothing is. */
    boolean stopped(String key) {
        var work = works.get(key);
        if (work == null || work.isOver()) {
            works.remove(key);
            return true;
        }
        work.future().cancel(true);
        return false;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** One piece of work and what was heard of it. */
    private static final class Work implements WorkListener {

        private final int attempt;
        private final Instant begun;
        private volatile @Nullable Future<?> future;
        private volatile @Nullable String line;
        private volatile @Nullable Integer percent;

        Work(int attempt, Instant begun) {
            this.attempt = attempt;
            this.begun = begun;
        }

        @Override
        public void heard(String said, @Nullable Integer share) {
            line = said;
            percent = share;
        }

        Object line() {
            var said = line;
            return said == null ? Phrase.of("container.work-begun") : said;
        }

        Future<?> future() {
            var begunWork = future;
            if (begunWork == null) {
                throw new IllegalStateException("not begun");
            }
            return begunWork;
        }

        boolean isOver() {
            return future().isDone();
        }

        @SuppressWarnings("unchecked")
        <R> R result() {
            try {
                return (R) future().get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
