package io.slipway.step.worker;

import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes new work items for this node within the transaction that creates them, as far as the node has room. */
@Component
class WorkTaker {

    private final StepCatalogue steps;
    private final WorkFetcher fetcher;
    private final ObjectProvider<Worker> worker;
    /** During a commit of the current thread: whether it leaves anything to fetch. */
    private final ThreadLocal<@Nullable Boolean> tookAll = new ThreadLocal<>();

    WorkTaker(StepCatalogue steps, WorkFetcher fetcher, ObjectProvider<Worker> worker) {
        this.steps = steps;
        this.fetcher = fetcher;
        this.worker = worker;
    }

    void offer(List<ExternalTaskEntity> created) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var wanted = created.stream().flatMap(this::wanted).toList();
        var items = fetcher.take(wanted);
        TransactionSynchronizationManager.registerSynchronization(new Taken(items, wanted.size() == created.size()));
    }

    boolean tookAll() {
        return Boolean.TRUE.equals(tookAll.get());
    }

    private Stream<WorkFetcher.Wanted> wanted(ExternalTaskEntity task) {
        return steps.find(task.getTopicName()).filter(this::hasRoom)
                .filter(step -> task.getSuspensionState() == SuspensionState.ACTIVE.getStateCode())
                .map(step -> new WorkFetcher.Wanted(task, step)).stream();
    }

    private boolean hasRoom(StepDescriptor step) {
        return worker.getObject().hasRoom(step.system());
    }

    /** What was taken begins when the transaction is committed, and never if it is not. */
    private final class Taken implements TransactionSynchronization {

        private final List<WorkItem> items;
        private final boolean all;

        private Taken(List<WorkItem> items, boolean all) {
            this.items = items;
            this.all = all;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            tookAll.set(all && !Boolean.FALSE.equals(tookAll.get()));
        }

        @Override
        public void afterCommit() {
            worker.getObject().accept(items);
        }

        @Override
        public void afterCompletion(int status) {
            tookAll.remove();
        }
    }
}
