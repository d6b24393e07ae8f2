package io.slipway.step.worker;

import io.slipway.step.Workload;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.stereotype.Component;

/** What is in the lanes, and what waits for them in the engine. */
@Component
class LaneLoads implements Workload {

    private final Worker worker;
    private final ExternalTaskService externalTasks;

    LaneLoads(Worker worker, ExternalTaskService externalTasks) {
        this.worker = worker;
        this.externalTasks = externalTasks;
    }

    @Override
    public List<Load> loads() {
        return worker.lanes().stream().map(lane -> new Load(lane.system(), lane.threads(), lane.inHand(), waiting(lane)))
                .sorted(Comparator.comparing(Load::system)).toList();
    }

    @Override
    public int inHand() {
        return worker.lanes().stream().mapToInt(Lane::inHand).sum();
    }

    private long waiting(Lane lane) {
        return lane.steps().keySet().stream().mapToLong(topic -> externalTasks.createExternalTaskQuery().topicName(topic)
                .notLocked().active().withRetriesLeft().count()).sum();
    }
}
