package io.slipway.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.PermanentFailure;
import io.slipway.step.SystemPauses;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import io.slipway.step.worker.TrialStep;
import io.slipway.step.worker.TrialSteps.OnceStep;
import io.slipway.step.worker.TrialSteps.OutageStep;
import io.slipway.step.worker.TrialSystem;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands in the way of taking back: nobody knows what happened, or the system is down. */
class UndoFaultsTest extends ActionTest {

    private static final Phrase WHY = Phrase.of("trial.why");
    private static final String SYSTEM = "trial-outage";

    @Autowired
    private OnceStep once;
    @Autowired
    private OutageStep outage;
    @Autowired
    private TrialSystem system;
    @Autowired
    private SystemPauses pauses;
    @Autowired
    private UndoPreviews previews;

    @AfterEach
    void systemIsUp() {
        system.down = false;
        if (pauses.paused().containsKey(SYSTEM)) {
            awaitEnd(start(sequence("trial.outage/1")), "end");
        }
    }

    @Test
    void whatNobodyCanLookUpStaysAndAPersonIsToldToLook() {
        once.starting = run -> {
            throw new IllegalStateException("nobody knows how far it got");
        };
        var id = ask("trial.findable/1", "trial.once/1");
        awaitState(id, RequestState.FAILED);
        asOperator();
        assertThat(previews.of(id).stays()).singleElement().satisfies(staying -> assertThat(staying.why())
                .isEqualTo(Phrase.of("step.undo-outcome-unknown", "trial.once")));

        stops.undo(id);

        awaitState(id, RequestState.CANCELLED);
        assertThat(states(id)).containsExactly(Effect.State.UNDONE, Effect.State.KEPT);
        assertThat(once.calls).containsExactly("start 1");
        assertThat(previews.kept(effectsOf(id))).singleElement().satisfies(staying -> assertThat(staying.why())
                .isEqualTo(Phrase.of("step.undo-outcome-unknown", "trial.once")));
    }

    @Test
    void whatWasDoneOnceAndIsKnownIsTakenBackAsUsual() {
        var id = failedAfter("trial.once/1");
        asOperator();
        stops.undo(id);
        awaitState(id, RequestState.CANCELLED);
        assertThat(states(id)).containsExactly(Effect.State.UNDONE, Effect.State.UNDONE);
        assertThat(once.calls).containsExactly("start 1", "undo made");
    }

    @Test
    void whatIsAboutToBeTriedOnceMoreAfterAKnownFailureHasDoneNothing() {
        var tried = new CountDownLatch(1);
        once.starting = run -> {
            // The next try comes right after: cancelled under the first one, there is none.
            await(tried);
            throw new TransientFailure(WHY);
        };
        var id = ask("trial.once/1");
        until(() -> !once.calls.isEmpty());
        asOperator();
        stops.cancel(id, null);
        tried.countDown();
        awaitState(id, RequestState.CANCELLED);
        assertThat(states(id)).containsExactly(Effect.State.UNDONE);
        assertThat(once.calls).containsExactly("start 1");
        assertThat(effectsOf(id).get(0).note()).isEqualTo(Phrase.of("step.undo-nothing-happened"));
    }

    @Test
    void aSystemThatIsDownIsWaitedForAndTakingBackGoesOnByItself() {
        var id = failedAfter("trial.outage/1");
        outage.undoing = run -> {
            if (system.down) {
                throw TransientFailure.unreachable(SYSTEM, WHY, null);
            }
            return Undo.undone();
        };
        system.down = true;
        asOperator();

        stops.undo(id);

        until(() -> outage.calls.size() >= 8);
        assertThat(request(id).state()).isEqualTo(RequestState.RUNNING);
        assertThat(states(id)).containsExactly(Effect.State.UNDOING, Effect.State.UNDONE);
        assertThat(sentence(id)).contains("Take everything back");
        system.down = false;
        assertEndedWithNothingLeft(id);
    }

    private UUID failedAfter(String topic) {
        single.starting = run -> {
            throw new PermanentFailure(WHY);
        };
        var id = ask(topic, "trial.single/1");
        awaitState(id, RequestState.FAILED);
        return id;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
