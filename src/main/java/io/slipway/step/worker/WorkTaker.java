package io.slipway.step.worker;

import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes new work items for this node within the transaction that creates them, as far as the node has room. What is left tells
 * its lane after the commit.
 */
@Component
class WorkTaker {

    private final StepCatalogue steps;
    private final WorkFetcher fetcher;
    private final ObjectProvider<Worker> worker;
    /** True during a commit of the current thread whose new work items were offered here: nobody needs to look for them. */
    private final ThreadLocal<Boolean> offered = ThreadLocal.withInitial(() -> false);

    WorkTaker(StepCatalogue steps, WorkFetcher fetcher, ObjectProvider<Worker> worker) {
        this.steps = steps;
        this.fetcher = fetcher;
        this.worker = worker;
    }

    void offer(List<ExternalTaskEntity> created) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        var wanted = created.stream().filter(task -> task.getSuspensionState() == SuspensionState.ACTIVE.getStateCode())
                .flatMap(task -> steps.find(task.getTopicName()).map(step -> new WorkFetcher.Wanted(task, step)).stream())
                .collect(Collectors.partitioningBy(one -> worker.getObject().hasRoom(one.step().system())));
        var left = wanted.get(false).stream().map(one -> one.step().system()).collect(Collectors.toSet());
        TransactionSynchronizationManager.registerSynchronization(new Taken(fetcher.take(wanted.get(true)), left));
    }

    /** Whether the current thread commits work items that were offered here. */
    boolean isOffered() {
        return offered.get();
    }

    /** What was taken begins when the transaction is committed, and never if it is not. */
    private final class Taken implements TransactionSynchronization {

        private final List<WorkItem> items;
        private final Set<String> left;

        private Taken(List<WorkItem> items, Set<String> left) {
            this.items = items;
            this.left = left;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            offered.set(true);
        }

        @Override
        public void afterCommit() {
            worker.getObject().accept(items);
            worker.getObject().left(left);
        }

        @Override
        public void afterCompletion(int status) {
            offered.remove();
        }
    }
}
