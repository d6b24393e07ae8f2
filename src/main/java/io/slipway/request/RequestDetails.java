package io.slipway.request;

import io.slipway.form.FormSchema;
import io.slipway.form.Forms;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.process.ActivityVisit;
import io.slipway.process.ProcessModel;
import io.slipway.process.ProcessModels;
import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.request.store.StopRepository;
import io.slipway.request.why.Words;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.FailedTries;
import io.slipway.step.FailedTries.FailedTry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Everything there is to know about one request. */
@Service
public class RequestDetails {

    private final Requests requests;
    private final ProcessRuns runs;
    private final ProcessModels models;
    private final Effects effects;
    private final FailedTries tries;
    private final Forms forms;
    private final StopRepository stops;
    private final Words words;
    private final CurrentPerson current;

    RequestDetails(Requests requests, ProcessRuns runs, ProcessModels models, Effects effects, FailedTries tries, Forms forms,
                   StopRepository stops, Words words, CurrentPerson current) {
        this.requests = requests;
        this.runs = runs;
        this.models = models;
        this.effects = effects;
        this.tries = tries;
        this.forms = forms;
        this.stops = stops;
        this.words = words;
        this.current = current;
    }

    /** @throws io.slipway.shared.NotFound when there is none, or the person may not know that there is */
    public Details get(UUID id) {
        var request = requests.get(id);
        var stop = stops.find(id).orElse(null);
        var origin = origin(request);
        var visits = new ArrayList<>(runs.visits(origin.instanceId()));
        if (stop != null) {
            runs.startedFor(id.toString()).stream().filter(instance -> !instance.equals(origin.instanceId()))
                    .forEach(instance -> visits.addAll(runs.visits(instance)));
        }
        var model = model(request, origin);
        return new Details(request, model, visits, decisions(origin.instanceId()), effects(id),
                runs.situation(request.instanceId()).incidents(), stop,
                models.newestVersions(List.of(model.key())).getOrDefault(model.key(), model.version()));
    }

    /** In words that fit whoever is signed in. */
    private List<Effect> effects(UUID id) {
        var operator = current.require().may(Role.OPERATOR);
        return effects.ofRequest(id).stream().map(effect -> effect.inWords(phrase -> words.reason(phrase, operator))).toList();
    }

    /** The tries of steps and of the engine's own work that failed, the oldest first; none for people who are no operators. */
    public List<FailedTry> failedTries(Request request) {
        if (!current.require().may(Role.OPERATOR) || request.instanceId() == null) {
            return List.of();
        }
        var jobs = runs.failedJobs(request.instanceId()).stream()
                .map(job -> new FailedTry(job.activityId(), 1, job.at(), words.engine(job.message(), true)));
        return Stream.concat(tries.ofRequest(request.id()).stream(), jobs).sorted(Comparator.comparing(FailedTry::at)).toList();
    }

    /** What the request was made for runs on; another process takes back what it did. */
    private Origin origin(Request request) {
        return stops.find(request.id()).map(stop -> new Origin(stop.instanceId(), stop.definitionId()))
                .orElseGet(() -> new Origin(request.instanceId(), request.definitionId()));
    }

    /** The model of the request, knowing the names of what takes back as well. */
    private ProcessModel model(Request request, Origin origin) {
        var model = models.get(origin.definitionId());
        if (origin.definitionId().equals(request.definitionId())) {
            return model;
        }
        var elements = new LinkedHashMap<>(model.elements());
        models.get(request.definitionId()).elements().forEach(elements::putIfAbsent);
        return new ProcessModel(model.definitionId(), model.key(), model.version(), model.process(), model.documentation(),
                model.startForm(), elements);
    }

    /** The BPMN that the request runs on. */
    public String diagram(Request request) {
        return models.xml(origin(request).definitionId());
    }

    /** What is asked for by now: the form as submitted, with what was corrected since; null for fields left empty. */
    public Map<String, @Nullable Object> wanted(Request request) {
        var now = runs.variables(origin(request).instanceId());
        var wanted = new LinkedHashMap<String, @Nullable Object>();
        request.submitted().keySet().forEach(key -> wanted.put(key, now.get(key)));
        return wanted;
    }

    /** The form that the request was submitted with. */
    public FormSchema form(Request request) {
        return forms.read(models.startForm(origin(request).definitionId()));
    }

    /**
     * What the last person who decided on the request wrote, for callers who have made sure that the person may see it.
     * Empty when nobody has, or the decision needed no words.
     */
    public Optional<Remark> lastRemark(Request request) {
        var instance = origin(request).instanceId();
        var decisions = decisions(instance);
        return runs.visits(instance).stream().filter(visit -> visit.assignee() != null && decisions.containsKey(visit.id()))
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
     * @param stop      that somebody had it taken back, or null
     * @param newest    the newest version of the model
     */
    public record Details(Request request, ProcessModel model, List<ActivityVisit> visits, Map<String, Decision> decisions,
                          List<Effect> effects, List<Situation.Trouble> troubles, @Nullable Stop stop, int newest) {
    }

    private record Origin(String instanceId, String definitionId) {
    }
}
