package io.slipway.inbox;

import io.slipway.process.HumanTask;
import io.slipway.process.ProcessModels;
import io.slipway.request.Requests;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody decides on the own request where the model's task says {@code slipway.fourEyes}. */
@Component
class FourEyes {

    private final ProcessModels models;
    private final Requests requests;

    FourEyes(ProcessModels models, Requests requests) {
        this.models = models;
        this.requests = requests;
    }

    boolean allow(HumanTask task, String person) {
        var element = models.get(task.definitionId()).element(task.activityId());
        if (element == null || !"true".equals(element.property("slipway.fourEyes"))) {
            return true;
        }
        var request = requests.ofInstances(List.of(task.instanceId())).get(task.instanceId());
        return request == null || !request.requester().equals(person);
    }
}
