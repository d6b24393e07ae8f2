package io.slipway.step.worker;

import io.slipway.step.StepDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The threads that work for one external system, so that a slow system holds up nobody else. While more work waits, others write
 * down what came of it.
 */
class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private final String system;
    private final Map<String, StepDescriptor> steps;
    private final int threads;
    private final StepRunner runner;
    private final LockKeeper locks;
    private final SystemBreaker breaker;
    private final Executor reporters;
    private final Consumer<Duration> lookAgain;
    private final AtomicInteger inHand = new AtomicInteger();
    /** Those of them that are not done yet with the system. */
    private final AtomicInteger atSystem = new AtomicInteger();
    private final ThreadLocal<Boolean> reporting = ThreadLocal.withInitial(() -> false);
    private volatile boolean turnedAway;
    private ThreadPoolExecutor executor;

    Lane(String system, Collection<StepDescriptor> steps, int threads, StepRunner runner, LockKeeper locks,
         SystemBreaker breaker, Executor reporters, Consumer<Duration> lookAgain) {
        this.system = system;
        this.steps = steps.stream().collect(Collectors.toMap(StepDescriptor::topic, Function.identity()));
        this.threads = threads;
        this.runner = runner;
        this.locks = locks;
        this.breaker = breaker;
        this.reporters = reporters;
        this.lookAgain = lookAgain;
        this.executor = executor(threads);
    }

    String system() {
        return system;
    }

    int threads() {
        return threads;
    }

    int inHand() {
        return inHand.get();
    }

    Map<String, StepDescriptor> steps() {
        return steps;
    }

    void open() {
        executor = executor(threads);
    }

    private ThreadPoolExecutor executor(int size) {
        return new ThreadPoolExecutor(size, size, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("slipway-" + system + "-"));
    }

    /** Begins nothing more, and gives back what was not begun, so that other nodes take it at once. */
    void quit() {
        var waiting = new ArrayList<Runnable>();
        executor.getQueue().drainTo(waiting);
        executor.shutdown();
        waiting.forEach(begin -> ((Begin) begin).giveBack());
    }

    /** What runs may end; what does not end in time is found again by whoever fetches it next. */
    void awaitEnd(Instant latest) {
        awaitEnd(executor, latest);
    }

    static void awaitEnd(ExecutorService executor, Instant latest) {
        try {
            var left = Math.max(0, Duration.between(Instant.now(), latest).toMillis());
            if (!executor.awaitTermination(left, TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How many items may be fetched: none until half of the queue is used up, then enough to keep every thread busy. Whoever
     * hears that there is no room is told when there is. Of a system that did not answer last time, one at a time is tried.
     */
    int room() {
        if (breaker.isWaiting()) {
            return 0;
        }
        if (!breaker.isClosed()) {
            turnedAway = true;
            return atSystem.get() == 0 ? 1 : 0;
        }
        if (atSystem.get() > threads) {
            // Before the second look, so that a thread that gets free meanwhile sees either this or has been seen.
            turnedAway = true;
        }
        var held = atSystem.get();
        return held > threads ? 0 : 2 * threads - held;
    }

    /** There is work in the database that did not fit: it is looked for at once, or as soon as there is room. */
    void left() {
        turnedAway = true;
        tellRoom(atSystem.get());
    }

    private void tellRoom(int held) {
        if (turnedAway && held <= threads) {
            turnedAway = false;
            lookAgain.accept(Duration.ZERO);
        }
    }

    /** Whether one more item may come; what ends here makes room for what follows it. */
    boolean hasRoom() {
        return breaker.isClosed() && (reporting.get() || atSystem.get() <= threads);
    }

    void accept(List<WorkItem> items) {
        inHand.addAndGet(items.size());
        atSystem.addAndGet(items.size());
        items.forEach(item -> {
            locks.keep(item.taskId());
            try {
                executor.execute(new Begin(item));
            } catch (RejectedExecutionException quitting) {
                new Begin(item).giveBack();
            }
        });
    }

    private void run(WorkItem item) {
        Supplier<Duration> report = () -> Duration.ZERO;
        try {
            if (locks.stillOurs(item.taskId())) {
                report = runner.run(item);
            }
        } finally {
            tellRoom(atSystem.decrementAndGet());
            var made = report;
            if (executor.getQueue().isEmpty()) {
                report(item, made);
            } else {
                reporters.execute(() -> report(item, made));
            }
        }
    }

    private void report(WorkItem item, Supplier<Duration> report) {
        var pause = Duration.ZERO;
        reporting.set(true);
        try {
            pause = report.get();
        } catch (RuntimeException trouble) {
            // The item comes back when its lock ends, and the ledger tells what happened.
            LOG.warn("could not report on task {}: {}", item.taskId(), trouble.toString());
        } finally {
            reporting.remove();
            locks.release(item.taskId());
            inHand.decrementAndGet();
            if (!pause.isZero()) {
                lookAgain.accept(pause);
            }
        }
    }

    private final class Begin implements Runnable {

        private final WorkItem item;

        private Begin(WorkItem item) {
            this.item = item;
        }

        @Override
        public void run() {
            Lane.this.run(item);
        }

        private void giveBack() {
            try {
                runner.giveBack(item);
            } catch (RuntimeException trouble) {
                LOG.warn("could not give back task {}, it is free when its lock ends: {}", item.taskId(), trouble.toString());
            } finally {
                locks.release(item.taskId());
                inHand.decrementAndGet();
                atSystem.decrementAndGet();
            }
        }
    }
}
