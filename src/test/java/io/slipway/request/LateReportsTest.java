package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.identity.Role;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import io.slipway.step.worker.TrialStep;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A node sleeps within a remote call until its lease is over; its request is cancelled and taken back; then it wakes and
 * reports.
 */
class LateReportsTest extends ActionTest {

    private static final Phrase WHY = Phrase.of("trial.why");

    private final CountDownLatch asleep = new CountDownLatch(1);
    private final CountDownLatch awake = new CountDownLatch(1);

    @Autowired
    private LateReports reports;
    @Autowired
    private RequestDetails details;
    @Autowired
    private Retries retries;

    @Test
    void whatANodeTellsOfAfterEverythingWasTakenBackIsTakenBackAsWell() {
        var id = takenBackWhileANodeSleeps(TrialStep::done);
        awake();
        until(() -> single(id).state() == Effect.State.DONE);
        assertThat(single(id).lateAt()).isNotNull();
        assertThat(request(id).state()).isEqualTo(RequestState.CANCELLED);

        check();

        assertTakenBackAgain(id);
        assertThat(single.calls).containsExactly("start 1", "find 1", "undo made");
        assertThat(audited(id, "request.undo-again")).singleElement().extracting(entry -> entry.actor()).isEqualTo("system");
        asOperator();
        assertThat(sentence(id)).startsWith("Cancelled by Rita Romero on").endsWith(": Not needed");
        assertThat(details.get(id).visits()).filteredOn(visit -> visit.activityId().equals("undo_all")).hasSize(2);
    }

    @Test
    void whatIsToldWhileItIsLookedForIsNotTakenForAbsent() {
        var id = askAndCancel(TrialStep::done);
        single.finding = run -> {
            awake();
            until(() -> single(id).state() == Effect.State.DONE);
            return Lookup.absent();
        };
        awaitEndWithoutSignOfLife(id);
        assertThat(single.calls).containsExactly("start 1", "find 1", "undo made");
        assertThat(single(id).state()).isEqualTo(Effect.State.UNDONE);
        check();
        assertThat(audited(id, "request.undo-again")).isEmpty();
    }

    @Test
    void longWorkThatIsOnlyBegunByThenIsFollowedToItsEnd() {
        var id = takenBackWhileANodeSleeps(run -> Progress.running("job", Duration.ofHours(1), WHY));
        awake();
        until(() -> "job".equals(single(id).handle()));
        single.finding = run -> single.calls.size() < 4 ? Lookup.found(Progress.running("job", Duration.ofMillis(20), WHY))
                : Lookup.found(TrialStep.done(run));
        check();
        assertTakenBackAgain(id);
        assertThat(single.calls).endsWith("find 1", "undo made");
    }

    @Test
    void aFailureThatIsToldThenIsLookedIntoBecauseWorkMayHaveBeenLeftBehind() {
        var id = takenBackWhileANodeSleeps(run -> {
            throw new PermanentFailure(WHY);
        });
        awake();
        until(() -> single(id).state() == Effect.State.FAILED);
        check();
        assertTakenBackAgain(id);
        assertThat(single.calls).containsExactly("start 1", "find 1", "find 1");
    }

    @Test
    void itIsTakenBackOnceAndAFailureOfThatIsLeftToTheOperators() {
        var id = takenBackWhileANodeSleeps(TrialStep::done);
        awake();
        until(() -> single(id).state() == Effect.State.DONE);
        single.undoing = run -> {
            throw new PermanentFailure(WHY);
        };
        check();
        awaitState(id, RequestState.FAILED);
        check();
        assertThat(audited(id, "request.undo-again")).hasSize(1);
        asOperator();
        assertThat(sentence(id)).startsWith("“Take everything back” failed");

        single.undoing = run -> Undo.undone();
        retries.retry(id);

        assertTakenBackAgain(id);
        check();
        assertThat(audited(id, "request.undo-again")).hasSize(1);
    }

    @Test
    void whatARequestDidThatEndsOtherwiseIsLeftAlone() {
        var id = ask("trial.findable/1");
        awaitState(id, RequestState.COMPLETED);
        jdbc.sql("update app.effect set late_at = now() where request_id = :id").param("id", id).update();
        check();
        assertThat(states(id)).containsExactly(Effect.State.DONE);
        assertThat(request(id).state()).isEqualTo(RequestState.COMPLETED);
    }

    /** @param waking what the node's call comes to in the end */
    private UUID takenBackWhileANodeSleeps(Function<StepRun, Progress<TrialStep.Output>> waking) {
        var id = askAndCancel(waking);
        awaitEndWithoutSignOfLife(id);
        assertThat(single(id).note()).isEqualTo(Phrase.of("step.undo-nothing-happened"));
        return id;
    }

    private UUID askAndCancel(Function<StepRun, Progress<TrialStep.Output>> waking) {
        single.starting = run -> {
            asleep.countDown();
            await(awake);
            return waking.apply(run);
        };
        var id = ask("trial.findable/1", "trial.single/1");
        await(asleep);
        as("rita", Role.REQUESTER);
        stops.cancel(id, "Not needed");
        return id;
    }

    /** A node that sleeps does not prolong its lease. */
    private void awaitEndWithoutSignOfLife(UUID id) {
        until(() -> {
            jdbc.sql("update app.effect set held_until = now() - interval '1 second' where key = :key and held_until is not null")
                    .param("key", single(id).key()).update();
            return request(id).state() == RequestState.CANCELLED;
        });
    }

    private void assertTakenBackAgain(UUID id) {
        until(() -> single(id).lateAt() == null);
        assertEndedWithNothingLeft(id);
        assertThat(states(id)).containsOnly(Effect.State.UNDONE);
    }

    private Effect single(UUID id) {
        return effectsOf(id).stream().filter(effect -> effect.step().equals("trial.single")).findFirst().orElseThrow();
    }

    /** By the clock, for nobody. */
    private void check() {
        nobodyIsSignedIn();
        reports.check();
    }

    private void awake() {
        awake.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
