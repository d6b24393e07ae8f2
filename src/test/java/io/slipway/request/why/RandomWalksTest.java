package io.slipway.request.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.process.DeadEnds;
import io.slipway.request.Cause;
import io.slipway.request.Explanation;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Moves requests at random through the shipped models and those of {@link WalkedModels}. After every move the cause that is told,
 * and how many things go on besides, must be what the engine's own queries say. Give a failing seed as {@code -Dwalk.seed}.
 */
class RandomWalksTest extends ProcessTest {

    private static final int WALKS = 48;
    private static final int MOST_MOVES = 25;
    private static final List<String> MODELS = List.of("onboard-developer", "onboard-developer", "remove-machine",
            "parallel", "either", "engine", "many", "calling");

    @Autowired
    private Explanations explanations;
    @Autowired
    private Messages messages;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ExternalTaskService work;
    @Autowired
    private DeadEnds deadEnds;

    @Test
    void noReachableStateIsExplainedWronglyOrNotAtAll() {
        var seed = Long.getLong("walk.seed", System.nanoTime());
        deploy(WalkedModels.all());
        var seen = new HashMap<Cause, Integer>();
        for (var i = 0; i < WALKS; i++) {
            walk(MODELS.get(i % MODELS.size()), new Random(seed + i), seed, seen);
        }
        assertThat(seen.keySet()).as("causes met with seed %d", seed).contains(Cause.FAILED, Cause.PERSON, Cause.RETRYING,
                Cause.INTERRUPTED, Cause.QUEUED, Cause.RUNNING, Cause.EVENT);
    }

    @Test
    void theShippedProcessesHaveNoDeadEnd() {
        var seed = Long.getLong("walk.seed", System.nanoTime());
        for (var i = 0; i < 12; i++) {
            var request = ask(i % 3 == 0 ? "remove-machine" : "onboard-developer", values());
            var walk = new Walk(request, new Random(seed + i), hand, engine);
            do {
                assertThat(deadEnds.find()).as("seed %d: %s", seed, walk.log)
                        .noneMatch(end -> end.instanceId().equals(request.instanceId()));
            } while (walk.log.size() < MOST_MOVES && walk.move());
            runtime.createProcessInstanceQuery().processInstanceId(request.instanceId()).list()
                    .forEach(left -> runtime.deleteProcessInstance(left.getId(), "the walk is over"));
        }
    }

    private void walk(String model, Random random, long seed, Map<Cause, Integer> seen) {
        var request = ask(model, values());
        var walk = new Walk(request, random, hand, engine);
        for (var moves = 0; moves <= MOST_MOVES; moves++) {
            var now = requests.find(request.id()).orElseThrow();
            var told = explanations.explain(now, Locale.ENGLISH);
            check(now, told, walk, "seed " + seed + ", " + model + ": " + walk.log);
            seen.merge(told.cause(), 1, Integer::sum);
            if (!walk.move()) {
                break;
            }
        }
        if (!walk.family().isEmpty()) {
            runtime.deleteProcessInstance(request.instanceId(), "the walk is over");
        }
    }

    private void check(Request request, Explanation told, Walk walk, String where) {
        for (var language : Languages.ALL) {
            assertThat(messages.text(told.full(), language)).as(where)
                    .isNotBlank().doesNotContain("!request").doesNotContain("null").doesNotContainPattern("\\{\\d");
        }
        var truth = truth(request, walk).sorted().toList();
        assertThat(told.cause()).as("%s: %s", where, messages.text(told.full(), Locale.ENGLISH)).isEqualTo(truth.get(0));
        assertThat(told.others()).as(where).hasSize(truth.size() - 1);
        assertThat(request.state().ended()).as(where).isEqualTo(walk.family().isEmpty());
    }

    /** What goes on, as the engine's public interface and the walk's own memory say. */
    private Stream<Cause> truth(Request request, Walk walk) {
        var family = walk.family();
        if (family.isEmpty()) {
            return Stream.of(Cause.valueOf(request.state().name()));
        }
        if (runtime.createProcessInstanceQuery().processInstanceId(request.instanceId()).suspended().count() > 0) {
            return Stream.of(Cause.SUSPENDED);
        }
        var found = new ArrayList<Cause>();
        family.forEach(id -> {
            tasks.createTaskQuery().processInstanceId(id).list().forEach(task -> found.add(
                    "resolve".equals(task.getTaskDefinitionKey()) ? Cause.DECISION : Cause.PERSON));
            work.createExternalTaskQuery().processInstanceId(id).list().forEach(item -> found.add(cause(item, walk)));
            jobs(id).forEach(found::add);
            runtime.createEventSubscriptionQuery().processInstanceId(id).list().stream()
                    .filter(event -> !"compensate".equals(event.getEventType())).forEach(event -> found.add(Cause.EVENT));
        });
        return found.stream();
    }

    private static Cause cause(ExternalTask item, Walk walk) {
        var mode = walk.modes.get(item.getId());
        if (mode == Walk.Mode.GIVEN_UP) {
            return Cause.FAILED;
        }
        var locked = item.getLockExpirationTime() != null && item.getLockExpirationTime().getTime() > System.currentTimeMillis();
        if (!locked && item.getTopicName().startsWith("nobody")) {
            return Cause.UNKNOWN_STEP;
        }
        if (mode == null) {
            return Cause.QUEUED;
        }
        return switch (mode) {
            case FAILING, TO_RETRY, LOST_AGAIN -> Cause.RETRYING;
            case LOST -> Cause.INTERRUPTED;
            default -> item.getTopicName().startsWith("request.undo") ? Cause.UNDOING : Cause.RUNNING;
        };
    }

    private Stream<Cause> jobs(String instance) {
        return management.createJobQuery().processInstanceId(instance).list().stream()
                .filter(job -> !"guard".equals(activity(job)) && !"late".equals(activity(job)))
                .map(job -> job.getRetries() == 0 ? Cause.FAILED : job.getExceptionMessage() != null ? Cause.RETRYING
                        : management.createJobQuery().jobId(job.getId()).timers().count() > 0 ? Cause.TIMER : Cause.CONTINUING);
    }

    private String activity(Job job) {
        return management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
    }

    private static Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        List.of("accountName", "fullName", "email", "sshPublicKey", "template", "size", "reason", "neededUntil", "requesterEmail",
                "requesterName", "requestNumber", "machine").forEach(name -> values.put(name, "x"));
        values.put("team", "platform");
        return values;
    }
}
