package io.slipway.request;

import io.slipway.process.ProcessRuns;
import io.slipway.process.RunControl;
import io.slipway.process.Situation;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.step.StepInputs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Has what failed tried again, as it was or with other inputs. */
@Service
public class Retries {

    private final Requests requests;
    private final RequestChanges changes;
    private final RequestRights rights;
    private final FailedSteps failed;
    private final FailureDecisions decisions;
    private final StepInputs inputs;
    private final ProcessRuns runs;
    private final RunControl control;
    private final TransactionTemplate transaction;

    Retries(Requests requests, RequestChanges changes, RequestRights rights, FailedSteps failed, FailureDecisions decisions,
            StepInputs inputs, ProcessRuns runs, RunControl control, TransactionTemplate transaction) {
        this.requests = requests;
        this.changes = changes;
        this.rights = rights;
        this.failed = failed;
        this.decisions = decisions;
        this.inputs = inputs;
        this.runs = runs;
        this.control = control;
        this.transaction = transaction;
    }

    /** Whether there is something that the person who is signed in may have tried again. */
    public boolean mayRetry(Request request) {
        return rights.mayLookAfter(request) && (!failed.givenUp(request).isEmpty() || decisions.mayRetry(request));
    }

    /** The failed steps whose inputs the person who is signed in may change; none for people who may not. */
    public List<FailedStep> changeable(Request request) {
        return rights.mayLookAfter(request) ? failed.changeable(request) : List.of();
    }

    /** What the step was given, by input; null where nothing was. */
    public Map<String, @Nullable Object> recorded(FailedStep step) {
        return inputs.recorded(step.step(), step.effect().input());
    }

    /**
     * Tries everything again that was given up for the request, or decides so in the task that asks how to go on.
     *
     * @throws io.slipway.shared.Forbidden unless the person may look after the request
     * @throws Conflict                    when nothing was given up, or somebody else was faster
     */
    public void retry(UUID requestId) {
        var decided = decisions.prepare(requests.get(requestId));
        transaction.executeWithoutResult(status -> {
            var request = changes.take(requestId);
            rights.requireLookAfter(request);
            var given = failed.givenUp(request);
            if (given.isEmpty()) {
                decided.orElseThrow(() -> new Conflict(Phrase.of("request.nothing-to-retry"))).run();
            }
            given.forEach(trouble -> runs.retry(String.valueOf(trouble.taskId())));
            changes.record("request.retry", request,
                    entry -> entry.with("activities", given.stream().map(Situation.Trouble::activityId).toList()));
        });
    }

    /**
     * Tries a step again with other inputs; the rest of the process keeps what it has.
     *
     * @param activity the failed activity, or null when there is only one
     * @param values   what to change, by input
     * @throws InvalidInput                naming every input that is unknown or wrong
     * @throws io.slipway.shared.Forbidden unless the person may look after the request
     * @throws Conflict                    when no such step was given up, or somebody else was faster
     */
    public void retry(UUID requestId, @Nullable String activity, Map<String, ?> values) {
        transaction.executeWithoutResult(status -> {
            var request = changes.take(requestId);
            rights.requireLookAfter(request);
            var step = one(failed.changeable(request), activity);
            var before = recorded(step);
            var after = inputs.changed(step.step(), step.effect().input(), values);
            control.setInputs(step.taskId(), after);
            runs.retry(step.taskId());
            var former = new TreeMap<String, Object>();
            after.keySet().forEach(name -> former.put(name, String.valueOf(before.get(name))));
            changes.record("request.retry", request, entry -> entry.with("activities", List.of(step.activityId()))
                    .with("before", former).with("after", new TreeMap<>(after)));
        });
    }

    private static FailedStep one(List<FailedStep> steps, @Nullable String activity) {
        var found = steps.stream().filter(step -> activity == null || activity.equals(step.activityId())).toList();
        if (found.isEmpty()) {
            throw new Conflict(Phrase.of("request.nothing-to-change"));
        }
        if (found.size() > 1) {
            throw new InvalidInput(List.of(new FieldError("activity", Phrase.of("request.say-which-activity",
                    String.join(", ", found.stream().map(FailedStep::activityId).sorted().toList())))));
        }
        return found.get(0);
    }
}
