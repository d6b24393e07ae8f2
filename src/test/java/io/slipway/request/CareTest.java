package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slipway.identity.Role;
import io.slipway.process.HumanTasks;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.PermanentFailure;
import io.slipway.step.worker.TrialStep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Holds, and who looks after what went wrong. */
class CareTest extends ActionTest {

    @Autowired
    private Holds holds;
    @Autowired
    private HandOvers handOvers;
    @Autowired
    private Owners owners;
    @Autowired
    private HumanTasks tasks;

    @Test
    void nothingOfAHeldRequestIsTakenBackUntilTheHoldEnds() {
        var id = failed();
        asOperator();
        holds.hold(id, tomorrow(), "I look at the disk");

        stops.undo(id);

        until(() -> sentence(id).contains("I look at the disk"));
        until(() -> effectsOf(id).stream().anyMatch(effect -> effect.step().equals("request.undo") && effect.handle() != null));
        assertThat(states(id)).containsExactly(Effect.State.DONE, Effect.State.FAILED);
        assertThat(findable.calls).doesNotContain("undo made");

        holds.release(id);

        awaitState(id, RequestState.CANCELLED);
        assertThat(findable.calls).contains("undo made");
        assertThat(audited(id, "request.hold")).hasSize(1);
        assertThat(audited(id, "request.release")).hasSize(1);
    }

    @Test
    void theModelsOwnTakingBackWaitsForTheHoldAsWell() {
        findable.starting = run -> {
            as("omar", Role.OPERATOR);
            holds.hold(run.requestId(), tomorrow(), "Diagnosis");
            SecurityContextHolder.clearContext();
            return TrialStep.done(run);
        };
        var id = ask("trial.findable/1", "request.undo/1");
        until(() -> effectsOf(id).stream().anyMatch(effect -> "held".equals(effect.handle())));
        assertThat(states(id)).containsExactly(Effect.State.DONE);
        asOperator();
        holds.release(id);
        awaitState(id, RequestState.COMPLETED);
        assertThat(states(id)).containsExactly(Effect.State.UNDONE);
    }

    @Test
    void aHoldHasAnEndAndAReason() {
        var id = failed();
        asOperator();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> holds.hold(id, Instant.now().plus(Duration.ofDays(40)), " "))
                .satisfies(wrong -> assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("until", "reason"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> holds.hold(id, Instant.now().minusSeconds(1), "why"));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> holds.release(id));
        as("rita", Role.REQUESTER);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> holds.hold(id, tomorrow(), "why"));
    }

    @Test
    void whatFailedBelongsToTheOperatorsUntilSomebodyTakesIt() {
        var id = failed();
        assertThat(owners.of(request(id))).contains(Owner.group("operators"));
        asOperator();

        handOvers.takeOver(id);

        assertThat(owners.of(request(id))).contains(Owner.person("omar"));
        as("rita", Role.REQUESTER);
        assertThat(sentence(id)).contains("Omar Okafor");
        assertThat(audited(id, "request.hand-over").get(0).detail()).contains("group:operators", "omar");
    }

    @Test
    void whatIsLeftToSomebodyIsFoundAndCountedWhoeverItWasHandedTo() {
        var id = failed();
        asOperator();
        assertLeft(id, "omar", "operators");
        assertNotLeft(id, "ada", "team:data");

        handOvers.handOver(id, Owner.group("team:data"));
        assertLeft(id, "ada", "team:data");
        assertNotLeft(id, "omar", "operators");

        handOvers.takeOver(id);
        assertLeft(id, "omar");
        assertNotLeft(id, "ada", "team:data", "operators");
    }

    @Test
    void anOpenDecisionIsLeftToWhoeverIsToDecide() {
        var id = ask(decision());
        awaitState(id, RequestState.FAILED);
        asOperator();
        assertLeft(id, "ada", "team:data");
        assertNotLeft(id, "omar", "operators");

        handOvers.takeOver(id);
        assertLeft(id, "omar");
        assertNotLeft(id, "ada", "team:data");
    }

    private static BpmnModelInstance decision() {
        var model = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("decide").camundaCandidateGroups("team:data").endEvent().done();
        var extensions = model.newInstance(ExtensionElements.class);
        model.getModelElementById("decide").addChildElement(extensions);
        var property = model.newInstance(CamundaProperty.class);
        extensions.addExtensionElement(CamundaProperties.class).addChildElement(property);
        property.setCamundaName("slipway.failure");
        property.setCamundaValue("true");
        return model;
    }

    private void assertLeft(UUID id, String person, String... groups) {
        assertThat(left(id, person, groups)).isTrue();
    }

    private void assertNotLeft(UUID id, String person, String... groups) {
        assertThat(left(id, person, groups)).isFalse();
    }

    private boolean left(UUID id, String person, String... groups) {
        var left = RequestFilter.failed(owners.leftTo(person, List.of(groups)));
        var found = requests.page(left, 0, 1000);
        assertThat(requests.count(left)).isEqualTo(found.size());
        return found.stream().anyMatch(request -> request.id().equals(id));
    }

    @Test
    void whoeverIsAskedForADecisionSeesItUntilItIsMade() {
        var id = ask(Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("decide").camundaCandidateGroups("team:data").endEvent().done());
        as("lee", Role.REQUESTER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> requests.get(id));

        as("ada", Role.REQUESTER);
        assertThat(requests.get(id).id()).isEqualTo(id);
        assertThat(requests.find(List.of(id))).hasSize(1);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> stops.undo(id));

        var task = tasks.ofInstance(request(id).instanceId()).get(0);
        tasks.complete(task.id(), Map.of(), "ada");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> requests.get(id));
    }

    @Test
    void whoeverItIsHandedToSeesItAndMayActOnIt() {
        var id = failed();
        as("ada", Role.REQUESTER);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> requests.get(id));
        asOperator();

        handOvers.handOver(id, Owner.group("team:data"));

        as("ada", Role.REQUESTER);
        assertThat(requests.get(id).id()).isEqualTo(id);
        stops.undo(id);
        awaitState(id, RequestState.CANCELLED);
    }

    @Test
    void itIsHandedOnlyToThoseWhoCouldDoSomething() {
        var id = failed();
        asOperator();
        for (var nobody : new Owner[] {Owner.person("rita"), Owner.person("nobody"), Owner.group("requesters")}) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> handOvers.handOver(id, nobody))
                    .satisfies(wrong -> assertThat(wrong.errors()).extracting(FieldError::field).containsExactly("to"));
        }
        as("rita", Role.REQUESTER);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> handOvers.takeOver(id));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private UUID failed() {
        single.starting = run -> {
            throw new PermanentFailure(Phrase.of("trial.why"));
        };
        var id = ask("trial.findable/1", "trial.single/1");
        awaitState(id, RequestState.FAILED);
        return id;
    }
}
