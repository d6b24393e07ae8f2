package io.slipway.step.worker;

import io.slipway.step.ledger.Leases;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs reports in a transaction and tries again when another node came between. */
@Component
class WorkTransactions {

    private static final Logger LOG = LoggerFactory.getLogger(WorkTransactions.class);
    private static final int STRIPES = 256;
    private static final int TRIES = 10;
    private static final Duration WAIT = Duration.ofMillis(200);

    private final TransactionTemplate transaction;
    private final ExternalTaskService externalTasks;
    private final SharedReports shared;
    private final Leases leases;
    private final WorkerId worker;
    private final WorkerProperties properties;
    private final Lock[] stripes = IntStream.range(0, STRIPES).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    WorkTransactions(TransactionTemplate transaction, ExternalTaskService externalTasks, SharedReports shared, Leases leases,
                     WorkerId worker, WorkerProperties properties) {
        this.transaction = transaction;
        this.externalTasks = externalTasks;
        this.shared = shared;
        this.leases = leases;
        this.worker = worker;
        this.properties = properties;
    }

    /**
     * Only the report is repeated, never the step. A report on an item that another node has by now is dropped: whoever has it
     * knows better. When the item is gone because its process was stopped, only the record is made: whoever takes back has to
     * know.
     *
     * While the database is away the report waits for it, as long as the item is certainly ours.
     *
     * @param report what the engine is told
     * @param record what the ledger is told
     * @throws RuntimeException what the engine says when it cannot go on after the report
     */
    Duration settle(WorkItem item, Runnable report, Runnable record) {
        return settle(item, report, record, () -> leases.late(item.effect().key()));
    }

    /** The same for an item that was not begun, so that a late report brings nothing back. */
    Duration settleUnbegun(WorkItem item, Runnable report, Runnable record) {
        return settle(item, report, record, () -> { });
    }

    private Duration settle(WorkItem item, Runnable report, Runnable record, Runnable late) {
        return shared.settle(item, report, record) ? Duration.ZERO : settleAlone(item, report, record, late);
    }

    private Duration settleAlone(WorkItem item, Runnable report, Runnable record, Runnable late) {
        var stripe = stripes[Math.floorMod(item.instanceId().hashCode(), STRIPES)];
        stripe.lock();
        // The item is ours for so long, also while the database is away.
        var latest = System.nanoTime() + properties.lock().toNanos();
        try {
            for (var attempt = 1; ; attempt++) {
                try {
                    transaction.executeWithoutResult(status -> {
                        report.run();
                        record.run();
                    });
                    return Duration.ZERO;
                } catch (OptimisticLockingException conflict) {
                    if (attempt >= TRIES) {
                        throw conflict;
                    }
                } catch (RuntimeException trouble) {
                    if (!DatabaseOutage.explains(trouble) || System.nanoTime() > latest) {
                        throw trouble;
                    }
                    LOG.debug("the report on task {} waits for the database", item.taskId());
                    LockSupport.parkNanos(WAIT.toNanos());
                }
            }
        } catch (RuntimeException refused) {
            // The engine's exceptions do not tell a late report from a model that cannot go on, so the lock does.
            if (ours(item)) {
                throw refused;
            }
            if (isGone(item)) {
                recordLate(item, record, late);
            }
            LOG.info("task {} is not ours any more: {}", item.taskId(), refused.getMessage());
            return Duration.ZERO;
        } finally {
            stripe.unlock();
        }
    }

    private boolean isGone(WorkItem item) {
        return externalTasks.createExternalTaskQuery().externalTaskId(item.taskId()).count() == 0;
    }

    /** Unless it was made already: a commit whose answer got lost looks the same from here. */
    private void recordLate(WorkItem item, Runnable record, Runnable late) {
        transaction.executeWithoutResult(status -> {
            if (leases.awaitsReport(item.effect().key())) {
                record.run();
                late.run();
            }
        });
    }

    private boolean ours(WorkItem item) {
        return externalTasks.createExternalTaskQuery().externalTaskId(item.taskId()).workerId(worker.value()).locked()
                .count() > 0;
    }
}
