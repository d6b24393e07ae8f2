package io.slipway.step.worker;

import io.slipway.step.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.springframework.stereotype.Component;

/** What is in the lanes, and what waits for them in the engine. */
@Component
class LaneLoads implements Workload {

    private final Worker worker;
    private final WorkerProperties properties;
    private final ExternalTaskService externalTasks;

    LaneLoads(Worker worker, WorkerProperties properties, ExternalTaskService externalTasks) {
        this.worker = worker;
        this.properties = properties;
        this.externalTasks = externalTasks;
    }

    @Override
    public List<Load> loads() {
        return worker.lanes().stream().map(lane -> new Load(lane.system(), lane.threads(), lane.inHand(), waiting(lane)))
                .sorted(Comparator.comparing(Load::system)).toList();
    }

    @Override
    public Set<String> topics() {
        return properties.enabled() ? worker.lanes().stream().flatMap(lane -> lane.steps().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new)) : Set.of();
    }

    @Override
    public Map<String, Integer> inHand() {
        return worker.lanes().stream().collect(Collectors.toMap(Lane::system, Lane::inHand));
    }

    private long waiting(Lane lane) {
        return lane.steps().keySet().stream().mapToLong(topic -> externalTasks.createExternalTaskQuery().topicName(topic)
                .notLocked().active().withRetriesLeft().count()).sum();
    }
}
