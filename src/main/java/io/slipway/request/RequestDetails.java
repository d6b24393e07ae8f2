package io.slipway.request;

import io.slipway.process.ActivityVisit;
import io.slipway.process.ProcessModel;
import io.slipway.process.ProcessModels;
import io.slipway.process.ProcessRuns;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Everything there is to know about one request. */
@Service
public class RequestDetails {

    private final Requests requests;
    private final ProcessRuns runs;
    private final ProcessModels models;
    private final Effects effects;

    RequestDetails(Requests requests, ProcessRuns runs, ProcessModels models, Effects effects) {
        this.requests = requests;
        this.runs = runs;
        this.models = models;
        this.effects = effects;
    }

    /** @throws io.slipway.shared.NotFound when there is none, or the person may not know that there is */
    public Details get(UUID id) {
        var request = requests.get(id);
        return new Details(request, models.get(request.definitionId()), runs.visits(request.instanceId()),
                effects.ofRequest(id));
    }

    /** The BPMN that the request runs on. */
    public String diagram(Request request) {
        return models.xml(request.definitionId());
    }

    /**
     * @param model   the version that the request runs on
     * @param visits  what the process has gone through, oldest first
     * @param effects what was done outside, oldest first
     */
    public record Details(Request request, ProcessModel model, List<ActivityVisit> visits, List<Effect> effects) {
    }
}
