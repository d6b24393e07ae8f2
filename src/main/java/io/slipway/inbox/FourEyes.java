package io.slipway.inbox;

import io.slipway.process.HumanTask;
import io.slipway.process.ProcessModels;
import io.slipway.request.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nobody decides on the own request where the model's task says {@code slipway.fourEyes}. */
@Component
class FourEyes {

    private final ProcessModels models;

    FourEyes(ProcessModels models) {
        this.models = models;
    }

    /** @param request what the task is about, or null when it is about no request */
    boolean allow(HumanTask task, @Nullable Request request, String person) {
        var element = models.get(task.definitionId()).element(task.activityId());
        if (element == null || !"true".equals(element.property("slipway.fourEyes"))) {
            return true;
        }
        return request == null || !request.requester().equals(person);
    }
}
