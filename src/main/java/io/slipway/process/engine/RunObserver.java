package io.slipway.process.engine;

import io.slipway.process.RunAdvanced;
import io.slipway.shared.Change;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Collects what the engine writes into its history during a transaction and tells the rest of the portal once. */
@Component
class RunObserver implements HistoryEventHandler {

    private final ApplicationEventPublisher events;

    RunObserver(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        var root = event.getRootProcessInstanceId();
        if (root == null || event instanceof HistoricVariableUpdateEventEntity
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var moves = moves();
        moves.moved.add(root);
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            moves.tasks.add(task.getTaskId());
        }
        if (changesState(event)) {
            moves.stateMayHaveChanged.add(root);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> historyEvents) {
        historyEvents.forEach(this::handleEvent);
    }

    private static boolean changesState(HistoryEvent event) {
        return event instanceof HistoricTaskInstanceEventEntity || event instanceof HistoricIncidentEventEntity
                || event instanceof HistoricProcessInstanceEventEntity;
    }

    /** Bound to the transaction: asking for its synchronizations would sort them anew for every event. */
    private Moves moves() {
        var known = TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return (Moves) known;
        }
        var moves = new Moves();
        TransactionSynchronizationManager.registerSynchronization(moves);
        moves.resume();
        return moves;
    }

    /** Runs when the engine has written everything, still within the transaction. */
    private final class Moves implements TransactionSynchronization {

        private final Set<String> moved = new LinkedHashSet<>();
        private final Set<String> tasks = new LinkedHashSet<>();
        private final Set<String> stateMayHaveChanged = new LinkedHashSet<>();

        /** A transaction within this one has moves of its own. */
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(RunObserver.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RunObserver.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(RunObserver.this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Set.copyOf(stateMayHaveChanged).forEach(id -> events.publishEvent(new RunAdvanced(id)));
            Set.copyOf(tasks).forEach(id -> events.publishEvent(new Change("task", id)));
            Set.copyOf(moved).forEach(id -> events.publishEvent(new Change("run", id)));
        }
    }
}
