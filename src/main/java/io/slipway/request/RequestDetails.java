package io.slipway.request;

import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.process.ActivityVisit;
import io.slipway.process.ProcessModel;
import io.slipway.process.ProcessModels;
import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything there is to know about one request. */
@Service
public class RequestDetails {

    private final Requests requests;
    private final ProcessRuns runs;
    private final ProcessModels models;
    private final Effects effects;
    private final Forms forms;

    RequestDetails(Requests requests, ProcessRuns runs, ProcessModels models, Effects effects, Forms forms) {
        this.requests = requests;
        this.runs = runs;
        this.models = models;
        this.effects = effects;
        this.forms = forms;
    }

    /** @throws io.slipway.shared.NotFound when there is none, or the person may not know that there is */
    public Details get(UUID id) {
        var request = requests.get(id);
        var instance = request.instanceId();
        return new Details(request, models.get(request.definitionId()), runs.visits(instance), decisions(instance),
                effects.ofRequest(id), runs.situation(instance).incidents());
    }

    /** The BPMN that the request runs on. */
    public String diagram(Request request) {
        return models.xml(request.definitionId());
    }

    /** What is asked for by now: the form as submitted, with what was corrected since; null for fields left empty. */
    public Map<String, @Nullable Object> wanted(Request request) {
        var now = runs.variables(request.instanceId());
        var wanted = new LinkedHashMap<String, @Nullable Object>();
        request.submitted().keySet().forEach(key -> wanted.put(key, now.get(key)));
        return wanted;
    }

    /** The form that the request was submitted with. */
    public FormSchema form(Request request) {
        return forms.read(models.startForm(request.definitionId()));
    }

    /**
     * What the last person who decided on the request wrote, for callers who have made sure that the person may see it.
     * Empty when nobody has, or the decision needed no words.
     */
    public Optional<Remark> lastRemark(Request request) {
        var decisions = decisions(request.instanceId());
        return runs.visits(request.instanceId()).stream().filter(visit -> visit.assignee() != null && decisions.containsKey(visit.id()))
                .reduce((first, second) -> second).filter(visit -> decisions.get(visit.id()).comment() != null)
                .map(visit -> new Remark(visit.assignee(), decisions.get(visit.id()).comment()));
    }

    private Map<String, Decision> decisions(String instanceId) {
        var comments = runs.entered(instanceId, "comment");
        var decisions = new HashMap<String, Decision>();
        runs.entered(instanceId, "decision").forEach((visit, decision) -> decisions.put(visit,
                new Decision(decision.toString(), comments.containsKey(visit) ? comments.get(visit).toString() : null)));
        return decisions;
    }

    /** @param person the user name of who wrote it */
    public record Remark(String person, String text) {
    }

    /**
     * What a person decided.
     *
     * @param value   e.g. {@code approve}
     * @param comment why, or null
     */
    public record Decision(String value, @Nullable String comment) {
    }

    /**
     * @param model     the version that the request runs on
     * @param visits    what the process has gone through, oldest first
     * @param decisions what people decided, by the visit's id
     * @param effects   what was done outside, oldest first
     * @param troubles  what was given up and waits for an operator
     */
    public record Details(Request request, ProcessModel model, List<ActivityVisit> visits, Map<String, Decision> decisions,
                          List<Effect> effects, List<Situation.Trouble> troubles) {
    }
}
