package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slipway.identity.Role;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.Undo;
import io.slipway.step.worker.TrialStep;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StopsTest extends ActionTest {

    private static final Phrase WHY = Phrase.of("trial.why");

    private final List<String> undone = new CopyOnWriteArrayList<>();

    @Autowired
    private RequestDetails details;
    @Autowired
    private UndoPreviews previews;
    @Autowired
    private Retries retries;

    @BeforeEach
    void remember() {
        findable.undoing = run -> gone("findable");
        single.undoing = run -> gone("single");
    }

    @Test
    void whatAFailedRequestDidIsTakenBackAndTheRequestIsCancelled() {
        var id = failed();
        asOperator();
        assertThat(previews.of(id).takenBack()).extracting(Effect::step).containsExactly("trial.single", "trial.findable");

        stops.undo(id);

        assertEndedWithNothingLeft(id);
        assertThat(undone).containsExactly("findable");
        assertThat(sentence(id)).startsWith("Cancelled by you on");
        assertThat(audited(id, "request.undo")).singleElement().extracting(entry -> entry.actor()).isEqualTo("omar");
    }

    @Test
    void thePageStillShowsWhatTheRequestWentThrough() {
        var id = failed();
        var model = request(id).definitionId();
        asOperator();
        stops.undo(id);
        awaitState(id, RequestState.CANCELLED);

        var shown = details.get(id);

        assertThat(shown.model().definitionId()).isEqualTo(model);
        assertThat(shown.visits()).extracting(visit -> visit.activityId()).contains("step1", "step2", "undo_all");
        assertThat(shown.model().nameOf("undo_all", Locale.ENGLISH)).isEqualTo("Take everything back");
    }

    @Test
    void whatCannotBeTakenBackIsSaidBeforehandAndAfterwards() {
        single.starting = run -> {
            throw new PermanentFailure(WHY);
        };
        var id = ask("trial.findable/1", "trial.final/1", "trial.single/1");
        awaitState(id, RequestState.FAILED);
        asOperator();
        assertThat(previews.of(id).stays()).singleElement().satisfies(staying -> {
            assertThat(staying.effect().step()).isEqualTo("trial.final");
            assertThat(staying.why()).isEqualTo(Phrase.of("step.irreversible", "What is said is said."));
        });

        stops.undo(id);

        awaitState(id, RequestState.CANCELLED);
        assertThat(states(id)).containsExactly(Effect.State.UNDONE, Effect.State.KEPT, Effect.State.UNDONE);
        assertThat(previews.kept(effectsOf(id))).hasSize(1);
    }

    @Test
    void aStepAtWorkIsAwaitedAndWhatItDidIsTakenBack() throws InterruptedException {
        var open = new CountDownLatch(1);
        single.starting = run -> {
            await(open);
            return TrialStep.done(run);
        };
        var id = ask("trial.findable/1", "trial.single/1");
        until(() -> !single.calls.isEmpty());
        as("rita", Role.REQUESTER);

        stops.cancel(id, "Not needed any more");

        until(() -> sentence(id).contains("may still be at work"));
        assertThat(undone).isEmpty();
        open.countDown();
        assertEndedWithNothingLeft(id);
        assertThat(undone).containsExactly("single", "findable");
        assertThat(single.calls).containsExactly("start 1", "undo made");
        assertThat(sentence(id)).startsWith("Cancelled by you on").endsWith(": Not needed any more");
        asOperator();
        assertThat(sentence(id)).startsWith("Cancelled by Rita Romero on");
    }

    @Test
    void aStepThatFailsWhileItsRequestIsCancelledLeavesNothingToTakeBack() {
        var open = new CountDownLatch(1);
        single.starting = run -> {
            await(open);
            throw new PermanentFailure(WHY);
        };
        var id = ask("trial.single/1");
        until(() -> !single.calls.isEmpty());
        as("rita", Role.REQUESTER);
        stops.cancel(id, null);
        open.countDown();

        assertEndedWithNothingLeft(id);
        assertThat(single.calls).containsExactly("start 1", "find 1");
        assertThat(effectsOf(id).get(0).note()).isEqualTo(Phrase.of("step.undo-nothing-happened"));
    }

    @Test
    void whatRunsOutsideUnderAHandleIsLookedUpUntilItHasEnded() {
        findable.starting = run -> Progress.running("job", Duration.ofHours(1), WHY);
        findable.finding = run -> findable.calls.size() < 4 ? Lookup.found(Progress.running("job", Duration.ofMillis(20), WHY))
                : Lookup.found(TrialStep.done(run));
        var id = ask("trial.findable/1");
        until(() -> effectsOf(id).stream().anyMatch(effect -> effect.state() == Effect.State.RUNNING));
        as("rita", Role.REQUESTER);

        stops.cancel(id, null);

        assertEndedWithNothingLeft(id);
        assertThat(undone).containsExactly("findable");
        assertThat(findable.calls).endsWith("find 1", "undo made").contains("start 1");
        assertThat(effectsOf(id).get(0).output()).hasToString("{\"result\":\"made\"}");
    }

    @Test
    void aRequestThatWaitsForAPersonEndsAtOnce() {
        var id = ask(Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent()
                .userTask("approve").camundaCandidateGroups("approvers").endEvent().done());
        as("rita", Role.REQUESTER);

        stops.cancel(id, null);

        awaitState(id, RequestState.CANCELLED);
        assertThat(runs.situation(stops.find(id).orElseThrow().instanceId()).tasks()).isEmpty();
    }

    @Test
    void whoeverComesSecondHearsThatItIsBeingTakenBack() {
        findable.undoing = run -> Undo.pending(Duration.ofHours(1), WHY);
        var id = failed();
        asOperator();
        stops.undo(id);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stops.cancel(id, null))
                .extracting(e -> e.phrase().key()).isEqualTo("request.already-stopped");
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stops.undo(id));
    }

    @Test
    void onlyWhoLooksAfterAFailedRequestTakesItBackAndOnlyWhoAskedForItMayCancelItBeside() {
        var id = failed();
        as("rita", Role.REQUESTER);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> stops.undo(id));
        as("lee", Role.APPROVER);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> stops.cancel(id, null));
        as("rita", Role.REQUESTER);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> stops.cancel(id, "x".repeat(2001)));
        stops.cancel(id, null);
        assertEndedWithNothingLeft(id);
    }

    @Test
    void whatHasEndedStays() {
        var id = ask("trial.findable/1");
        awaitState(id, RequestState.COMPLETED);
        asOperator();
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stops.cancel(id, null));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> stops.undo(id));
    }

    @Test
    void aSystemThatIsDownIsWaitedForAndAnOperatorCanHaveItTriedAgain() {
        var down = new CountDownLatch(1);
        findable.undoing = run -> {
            if (down.getCount() > 0) {
                throw new PermanentFailure(WHY);
            }
            return gone("findable");
        };
        var id = failed();
        asOperator();
        stops.undo(id);
        awaitState(id, RequestState.FAILED);
        assertThat(states(id)).containsExactly(Effect.State.UNDOING, Effect.State.UNDONE);

        down.countDown();
        retries.retry(id);

        assertEndedWithNothingLeft(id);
        assertThat(undone).containsExactly("findable");
    }

    /** A request whose first step did its work and whose second was given up. */
    private UUID failed() {
        single.starting = run -> {
            throw new PermanentFailure(WHY);
        };
        var id = ask("trial.findable/1", "trial.single/1");
        awaitState(id, RequestState.FAILED);
        return id;
    }

    private Undo gone(String step) {
        undone.add(step);
        return Undo.undone();
    }

    private static void await(CountDownLatch open) {
        try {
            open.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
