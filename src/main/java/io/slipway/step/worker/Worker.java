package io.slipway.step.worker;

import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.WorkAnnounced;
import io.slipway.step.WorkGate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the lanes full: one thread that fetches when there is room and something to fetch. It is woken by the engine right after
 * a commit on this node, by a lane that has room again, and by the clock for what comes due.
 */
@Component
class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    /** For what runs when the node stops. */
    private static final Duration LAST_CHANCE = Duration.ofSeconds(15);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    /** Most of them wait for a transaction that they share; more than these hold up the lanes. */
    private static final int REPORTERS = 32;

    private final WorkFetcher fetcher;
    private final WorkerProperties properties;
    private final List<WorkGate> gates;
    private final WorkTaker taker;
    private final Map<String, Lane> lanes;
    /** One look serves several lanes, but a narrow one must not narrow the look of a wide one. */
    private final List<List<Lane>> byWidth;
    /** When retries and re-checks of this node come due, in {@link System#nanoTime()}; only the worker's thread removes any. */
    private final NavigableSet<Long> due = new ConcurrentSkipListSet<>();
    private ThreadPoolExecutor reporters = reporters();
    private volatile boolean running;
    private volatile Thread thread = new Thread(() -> { });
    private volatile SingleConsumerCondition wakeUp = new SingleConsumerCondition(thread);
    private Announcements announcements = new Announcements(thread);

    Worker(StepCatalogue catalogue, WorkFetcher fetcher, StepRunner runner, LockKeeper locks, WorkTaker taker,
           SystemBreakers breakers, WorkerProperties properties, ObjectProvider<WorkGate> gates) {
        this.fetcher = fetcher;
        this.gates = gates.stream().toList();
        this.properties = properties;
        this.taker = taker;
        this.lanes = catalogue.all().stream().collect(Collectors.groupingBy(StepDescriptor::system)).entrySet().stream()
                .map(system -> new Lane(system.getKey(), system.getValue(), properties.concurrencyOf(system.getKey()),
                        runner, locks, breakers.of(system.getKey()), this::report, this::lookAgain))
                .collect(Collectors.toMap(Lane::system, Function.identity()));
        this.byWidth = List.copyOf(lanes.values().stream().collect(Collectors.groupingBy(Lane::threads)).values());
    }

    @Override
    public void start() {
        if (!properties.enabled() || running) {
            return;
        }
        running = true;
        reporters = reporters();
        lanes.values().forEach(Lane::open);
        thread = new Thread(this::work, "slipway-worker");
        wakeUp = new SingleConsumerCondition(thread);
        announcements = new Announcements(thread);
        ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(announcements);
        thread.start();
    }

    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        wakeUp.signal();
        join();
        ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(announcements);
        lanes.values().forEach(Lane::quit);
        var latest = Instant.now().plus(LAST_CHANCE);
        lanes.values().forEach(lane -> lane.awaitEnd(latest));
        reporters.shutdown();
        Lane.awaitEnd(reporters, latest);
    }

    private static ThreadPoolExecutor reporters() {
        return new ThreadPoolExecutor(0, REPORTERS, 1, TimeUnit.MINUTES, new SynchronousQueue<>(),
                new CustomizableThreadFactory("slipway-reports-"), (report, full) -> report.run());
    }

    private void report(Runnable report) {
        reporters.execute(report);
    }

    private void join() {
        try {
            thread.join(properties.lock().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                due.headSet(System.nanoTime(), true).clear();
                if (!open() || !fillLanes()) {
                    var pause = untilNextLook().toMillis();
                    if (pause > 0) {
                        wakeUp.await(pause);
                    }
                }
            } catch (RuntimeException trouble) {
                LOG.warn("cannot fetch work, looking again in {}: {}", AFTER_TROUBLE, trouble.toString());
                wakeUp.await(AFTER_TROUBLE.toMillis());
            }
        }
    }

    private boolean open() {
        return gates.stream().allMatch(gate -> gate.closed().isEmpty());
    }

    @EventListener(WorkAnnounced.class)
    void wakeUp() {
        wakeUp.signal();
    }

    private Duration untilNextLook() {
        var first = due.ceiling(Long.MIN_VALUE);
        var poll = properties.poll();
        return first == null || first - System.nanoTime() > poll.toNanos() ? poll
                : Duration.ofNanos(first - System.nanoTime());
    }

    /** @return true when a lane got all that it had room for, so that there may be more */
    private boolean fillLanes() {
        var more = false;
        for (var alike : byWidth) {
            more |= fill(alike);
        }
        return more;
    }

    private boolean fill(List<Lane> alike) {
        var open = new LinkedHashMap<Lane, Integer>();
        alike.forEach(lane -> open.put(lane, lane.room()));
        open.values().removeIf(room -> room == 0);
        if (open.isEmpty()) {
            return false;
        }
        // One look for several lanes costs as much as for one; none gets more than it has room for.
        var most = Collections.min(open.values());
        var steps = new HashMap<String, StepDescriptor>();
        open.keySet().forEach(lane -> steps.putAll(lane.steps()));
        var items = fetcher.fetch(steps, most).stream().collect(Collectors.groupingBy(item -> item.step().system()));
        open.keySet().forEach(lane -> lane.accept(items.getOrDefault(lane.system(), List.of())));
        return items.values().stream().mapToInt(List::size).sum() == most;
    }

    Collection<Lane> lanes() {
        return lanes.values();
    }

    boolean hasRoom(String system) {
        return running && open() && lanes.get(system).hasRoom();
    }

    void accept(List<WorkItem> items) {
        items.forEach(item -> lanes.get(item.step().system()).accept(List.of(item)));
    }

    /** Committed work of these systems was left to whoever has room. */
    void left(Set<String> systems) {
        systems.forEach(system -> lanes.get(system).left());
    }

    private void lookAgain(Duration pause) {
        if (pause.isZero()) {
            wakeUp.signal();
            return;
        }
        var at = together(System.nanoTime(), pause);
        due.add(at);
        var first = due.ceiling(Long.MIN_VALUE);
        if (first == null || first >= at) {
            wakeUp.signal();
        }
    }

    /**
     * When to look again: what comes due at about the same time shares one look, a twentieth of its pause late at most. A moment
     * later than due anyway, because the lock's end is compared in whole milliseconds.
     */
    static long together(long now, Duration pause) {
        var grid = Math.max(1, Long.highestOneBit(pause.toNanos() / 20));
        return -Math.floorDiv(-now - pause.plusMillis(5).toNanos(), grid) * grid;
    }

    /** The engine tells every commit that makes work; what was offered here needs nobody to look. */
    private final class Announcements extends SingleConsumerCondition {

        Announcements(Thread consumer) {
            super(consumer);
        }

        @Override
        public void signal() {
            if (!taker.isOffered()) {
                wakeUp.signal();
            }
        }
    }
}
