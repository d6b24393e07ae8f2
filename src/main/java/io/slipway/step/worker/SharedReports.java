package io.slipway.step.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes reports together: whoever comes while a transaction is being committed shares the next one with all who wait. Under
 * load the statements of many items travel as one batch; an idle portal notices nothing. All or none: when one report cannot be
 * made, nobody's is, and each is made again alone.
 */
@Component
class SharedReports {

    private static final Logger LOG = LoggerFactory.getLogger(SharedReports.class);
    /** Some are prepared while others are written. Reports on the same process always meet in the same group. */
    private static final int GROUPS = 6;

    private final TransactionTemplate transaction;
    private final ProcessEngineConfigurationImpl engine;
    private final ExternalTaskService externalTasks;
    private final int most;
    private final List<Group> groups = Stream.generate(Group::new).limit(GROUPS).toList();

    SharedReports(TransactionTemplate transaction, ProcessEngineConfigurationImpl engine, ExternalTaskService externalTasks,
                  WorkerProperties properties) {
        this.transaction = transaction;
        this.engine = engine;
        this.externalTasks = externalTasks;
        this.most = properties.together();
    }

    /**
     * @param report what the engine is told
     * @param record what the ledger is told, in the same transaction
     * @return false when nothing was written
     */
    boolean settle(WorkItem item, Runnable report, Runnable record) {
        return most > 1
                && groups.get(Math.floorMod(item.instanceId().hashCode(), GROUPS)).settle(new Entry(item, report, record));
    }

    private void write(List<Entry> entries) {
        transaction.executeWithoutResult(status -> {
            // One command, so that the engine writes what all of them change at once.
            engine.getCommandExecutorTxRequired().execute(command -> {
                read(entries);
                entries.forEach(entry -> entry.report.run());
                return null;
            });
            entries.forEach(entry -> entry.record.run());
        });
    }

    /** With one statement what each report would read with its own; the engine keeps it for the length of the command. */
    private void read(List<Entry> entries) {
        if (entries.size() > 1) {
            externalTasks.createExternalTaskQuery()
                    .externalTaskIdIn(entries.stream().map(entry -> entry.item.taskId()).collect(Collectors.toSet())).list();
        }
    }

    private final class Group {

        private final ConcurrentLinkedQueue<Entry> waiting = new ConcurrentLinkedQueue<>();
        private final ReentrantLock turn = new ReentrantLock();

        private boolean settle(Entry mine) {
            waiting.add(mine);
            turn.lock();
            try {
                while (!mine.taken) {
                    writeNext();
                }
                return mine.written;
            } finally {
                turn.unlock();
            }
        }

        private void writeNext() {
            var entries = new ArrayList<Entry>();
            while (entries.size() < most && !waiting.isEmpty()) {
                entries.add(waiting.remove());
            }
            entries.forEach(entry -> entry.taken = true);
            try {
                write(entries);
                entries.forEach(entry -> entry.written = true);
            } catch (RuntimeException trouble) {
                LOG.debug("{} reports are made one by one", entries.size(), trouble);
            }
        }
    }

    /** Its state is read and written by whoever has the group's turn. */
    private static final class Entry {

        private final WorkItem item;
        private final Runnable report;
        private final Runnable record;
        private boolean taken;
        private boolean written;

        private Entry(WorkItem item, Runnable report, Runnable record) {
            this.item = item;
            this.report = report;
            this.record = record;
        }
    }
}
