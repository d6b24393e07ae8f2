package io.slipway.step.worker;

import io.slipway.step.ledger.Leases;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Gives signs of life for the work items in hand, so that the lock may be short and a dead node's work goes on soon.
 * An item whose lock could not be kept is not begun any more. One whose process was stopped keeps its lease while it is in hand,
 * so that nobody takes back what is still being done.
 */
@Component
class LockKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LockKeeper.class);

    private final ExternalTaskService externalTasks;
    private final Leases leases;
    private final WorkerProperties properties;
    private final WorkerId worker;
    private final Map<String, Long> heldSince = new ConcurrentHashMap<>();
    private final Set<String> stopped = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    LockKeeper(ExternalTaskService externalTasks, Leases leases, WorkerProperties properties, WorkerId worker) {
        this.externalTasks = externalTasks;
        this.leases = leases;
        this.properties = properties;
        this.worker = worker;
        clock.shutdown();
    }

    void keep(String taskId) {
        heldSince.put(taskId, System.nanoTime());
    }

    void release(String taskId) {
        heldSince.remove(taskId);
        stopped.remove(taskId);
    }

    /** False when the node slept past the lock, so that another node may have the item now, or its process was stopped. */
    boolean stillOurs(String taskId) {
        var since = heldSince.get(taskId);
        return since != null && !stopped.contains(taskId) && System.nanoTime() - since < properties.lock().toNanos();
    }

    private void renew() {
        var age = properties.lock().toNanos() / 3;
        heldSince.forEach((taskId, since) -> {
            var now = System.nanoTime();
            if (now - since >= age) {
                renew(taskId, now);
            }
        });
    }

    private void renew(String taskId, long now) {
        try {
            extend(taskId);
            leases.prolong(taskId, properties.lock());
            heldSince.computeIfPresent(taskId, (id, old) -> now);
        } catch (ProcessEngineException lost) {
            LOG.warn("lost the lock of task {}: {}", taskId, lost.getMessage());
            heldSince.remove(taskId);
        } catch (RuntimeException trouble) {
            LOG.warn("cannot renew the lock of task {}: {}", taskId, trouble.toString());
        }
    }

    private void extend(String taskId) {
        try {
            externalTasks.extendLock(taskId, worker.value(), properties.lock().toMillis());
        } catch (NotFoundException processStopped) {
            // Not when it was reported on meanwhile.
            heldSince.computeIfPresent(taskId, (id, since) -> {
                stopped.add(id);
                return since;
            });
        }
    }

    @Override
    public void start() {
        clock = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("slipway-locks-"));
        var period = properties.lock().toMillis() / 4;
        clock.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
    }

    /** After the worker, which is in the same phase and stops what runs first. */
    @Override
    public void stop() {
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !clock.isShutdown();
    }

    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }
}
