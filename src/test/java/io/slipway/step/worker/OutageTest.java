package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.step.Effect;
import io.slipway.step.SystemPauses;
import io.slipway.step.SystemStates;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.OutageStep;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OutageTest extends EngineTest {

    private static final String SYSTEM = "trial-outage";

    @Autowired
    private TrialSystem system;
    @Autowired
    private OutageStep step;
    @Autowired
    private FindableStep findable;
    @Autowired
    private SystemPauses pauses;
    @Autowired
    private SystemStates states;
    @Autowired
    private SystemBreakers breakers;

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostWhilePaused = new AtomicInteger();

    @AfterEach
    void systemIsUp() {
        system.down = false;
        step.reset();
        if (!breakers.of(SYSTEM).isClosed()) {
            awaitEnd(start(sequence("trial.outage/1")), "end");
        }
    }

    @Test
    void anOutagePausesTheStepsWithoutUsingUpTheirTriesAndTheyGoOnByThemselves() {
        takeDown();
        deploy(sequence("trial.outage/1"));
        var instances = IntStream.range(0, 5).mapToObj(i -> start()).toList();
        until(() -> step.calls.size() >= 8);
        assertThat(pauses.paused()).hasEntrySatisfying(SYSTEM, pause -> {
            assertThat(pause.reason()).isEqualTo(TrialSystem.SILENT);
            assertThat(pause.since()).isBefore(pause.nextTry());
        });
        assertThat(states.all().get(SYSTEM).reachableSince()).isNull();
        system.down = false;
        instances.forEach(instance -> awaitEnd(instance, "end"));
        assertThat(step.calls).containsOnly("start 1");
        assertThat(instances).allSatisfy(instance -> assertThat(runs.situation(instance).incidents()).isEmpty());
        assertThat(pauses.paused()).isEmpty();
        assertThat(states.all().get(SYSTEM).reachableSince()).isNotNull();
        assertThat(states.all().get(SYSTEM).lastError()).isEqualTo(TrialSystem.SILENT);
    }

    @Test
    void aPausedSystemIsTriedByOneStepAtATime() {
        takeDown();
        deploy(sequence("trial.outage/1"));
        var instances = IntStream.range(0, 12).mapToObj(i -> start()).toList();
        until(() -> pauses.paused().containsKey(SYSTEM) && now.get() == 0);
        mostWhilePaused.set(0);
        var before = step.calls.size();
        until(() -> step.calls.size() >= before + 4);
        assertThat(mostWhilePaused).hasValue(1);
        system.down = false;
        instances.forEach(instance -> awaitEnd(instance, "end"));
    }

    @Test
    void otherSystemsGoOn() {
        takeDown();
        var paused = start(sequence("trial.outage/1"));
        until(() -> pauses.paused().containsKey(SYSTEM));
        awaitEnd(start(sequence("trial.findable/1")), "end");
        system.down = false;
        awaitEnd(paused, "end");
    }

    @Test
    void theTimeOfTheOutageDoesNotCountAgainstTheTimeLimit() {
        takeDown();
        var instance = start(sequence("trial.outage/1"));
        var limit = Instant.now().plus(Duration.ofMillis(4500));
        until(() -> Instant.now().isAfter(limit) && step.calls.size() > 3);
        system.down = false;
        awaitEnd(instance, "end");
    }

    @Test
    void aStepThatGetsNoAnswerFromASystemThatAnswersUsesUpItsTries() {
        step.starting = run -> {
            throw system.silence();
        };
        var task = awaitIncident(start(sequence("trial.outage/1")));
        assertThat(step.calls).containsExactly("start 1", "start 2");
        assertThat(effect(task).state()).isEqualTo(Effect.State.FAILED);
        assertThat(breakers.of(SYSTEM).isClosed()).isTrue();
        assertThat(states.all().get(SYSTEM).lastError()).isEqualTo(TrialSystem.SILENT);
    }

    @Test
    void aStepOfAnotherSystemThatMeetsTheOutageIsPausedToo() {
        system.down = true;
        findable.starting = run -> {
            if (system.down) {
                throw system.silence();
            }
            return TrialStep.done(run);
        };
        var instance = start(sequence("trial.findable/1"));
        until(() -> findable.calls.size() >= 10);
        system.down = false;
        awaitEnd(instance, "end");
        assertThat(findable.calls).doesNotContain("start 2");
    }

    /** The step remembers how many of it ran at once. */
    private void takeDown() {
        system.down = true;
        step.starting = run -> {
            mostWhilePaused.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                if (system.down) {
                    throw system.silence();
                }
                return TrialStep.done(run);
            } finally {
                now.decrementAndGet();
            }
        };
    }
}
