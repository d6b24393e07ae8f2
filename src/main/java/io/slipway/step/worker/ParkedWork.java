package io.slipway.step.worker;

import io.slipway.shared.Change;
import io.slipway.step.Effect;
import io.slipway.step.Progress;
import io.slipway.step.ledger.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Notes of work that goes on outside when to look at it again. There may be thousands of such items, and each is noted every few
 * seconds, so whoever comes while a transaction is being committed shares the next one with all who wait.
 */
@Component
class ParkedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedWork.class);

    private final TransactionTemplate transaction;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Ledger ledger;
    private final WorkerId worker;
    private final ApplicationEventPublisher events;
    private final ConcurrentLinkedQueue<Note> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    ParkedWork(TransactionTemplate transaction, ObjectProvider<ProcessEngineConfigurationImpl> engine, Ledger ledger,
               WorkerId worker, ApplicationEventPublisher events) {
        this.transaction = transaction;
        this.engine = engine;
        this.ledger = ledger;
        this.worker = worker;
        this.events = events;
    }

    /** @return false when it could not be noted together with others, e.g. because the item is not ours any more */
    boolean park(WorkItem item, Progress.Running<?> running, Ledger.Parked row) {
        var mine = new Note(item, running, row);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.taken) {
                noteAll();
            }
            return mine.noted;
        } finally {
            turn.unlock();
        }
    }

    private void noteAll() {
        var together = new ArrayList<Note>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            next.taken = true;
            together.add(next);
        }
        try {
            var noted = Objects.requireNonNull(transaction.execute(status -> note(together)));
            noted.forEach(note -> note.noted = true);
        } catch (RuntimeException trouble) {
            LOG.debug("{} parked items are noted one by one", together.size(), trouble);
        }
    }

    private List<Note> note(List<Note> together) {
        var byTask = together.stream().collect(Collectors.toMap(note -> note.item.taskId(), Function.identity()));
        var ours = engine.getObject().getCommandExecutorTxRequired().execute(command -> extend(command, byTask));
        // Sorted so that two transactions never wait for each other's rows in opposite order.
        var noted = together.stream().filter(note -> ours.contains(note.item.taskId()))
                .sorted(Comparator.comparing(note -> note.row.key())).toList();
        ledger.park(noted.stream().map(Note::row).toList());
        noted.stream().filter(Note::isNews).map(note -> note.item.effect().requestId()).filter(Objects::nonNull).distinct()
                .forEach(request -> events.publishEvent(new Change("request", request.toString())));
        return noted;
    }

    private Set<String> extend(CommandContext command, Map<String, Note> byTask) {
        var tasks = command.getProcessEngineConfiguration().getExternalTaskService().createExternalTaskQuery()
                .externalTaskIdIn(byTask.keySet()).workerId(worker.value()).locked().list();
        tasks.forEach(task -> ((ExternalTaskEntity) task).extendLock(byTask.get(task.getId()).running.again().toMillis()));
        return tasks.stream().map(task -> task.getId()).collect(Collectors.toSet());
    }

    private static final class Note {

        private final WorkItem item;
        private final Progress.Running<?> running;
        private final Ledger.Parked row;
        /** Both only while holding the turn. */
        private boolean taken;
        private boolean noted;

        private Note(WorkItem item, Progress.Running<?> running, Ledger.Parked row) {
            this.item = item;
            this.running = running;
            this.row = row;
        }

        private Ledger.Parked row() {
            return row;
        }

        /** Whether somebody who looks at the request sees anything else than before. */
        private boolean isNews() {
            var before = item.effect();
            return before.state() != Effect.State.RUNNING || before.failure() != null
                    || !Objects.equals(before.percent(), running.percent()) || !running.note().equals(before.note());
        }
    }
}
