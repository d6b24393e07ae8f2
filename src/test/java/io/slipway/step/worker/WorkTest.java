package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.NarrowStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class WorkTest extends EngineTest {

    @Autowired
    private FindableStep findable;
    @Autowired
    private NarrowStep narrow;
    @Autowired
    private SingleStep single;

    @Test
    void theIntentIsCommittedBeforeTheStepRunsAndNoTransactionIsOpenInIt() {
        var seen = new AtomicReference<Effect>();
        var transaction = new AtomicBoolean(true);
        findable.starting = run -> {
            transaction.set(TransactionSynchronizationManager.isActualTransactionActive()
                    || TransactionSynchronizationManager.isSynchronizationActive());
            seen.set(effect(run.key()));
            return TrialStep.done(run);
        };
        awaitEnd(start(sequence("trial.findable/1")), "end");
        assertThat(transaction).isFalse();
        assertThat(seen.get().state()).isEqualTo(Effect.State.INTENDED);
        assertThat(seen.get().input().path("text").asText()).isEqualTo("hello");
    }

    @Test
    void theResultIsInTheLedgerAndInTheProcess() {
        var instance = start(sequence("trial.findable/1", "trial.single/1"));
        awaitEnd(instance, "end");
        assertThat(effectsOf(instance)).extracting(Effect::state).containsExactly(Effect.State.DONE, Effect.State.DONE);
        assertThat(effectsOf(instance).get(0).external()).isNotNull();
        assertThat(runs.variable(instance, "result")).contains("made");
        assertThat(findable.calls).containsExactly("start 1");
    }

    @Test
    void whatACommitLeavesToDoIsTakenUpWithoutPolling() {
        deploy(sequence("trial.findable/1", "trial.findable/1", "trial.findable/1"));
        IntStream.range(0, 20).mapToObj(i -> start()).toList().forEach(instance -> awaitEnd(instance, "end"));
        assertThat(findable.calls).hasSize(60).containsOnly("start 1");
    }

    @Test
    void noMoreStepsRunAtOnceThanTheSystemTakes() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var pair = new CyclicBarrier(2);
        narrow.starting = run -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            meet(pair);
            now.decrementAndGet();
            return TrialStep.done(run);
        };
        deploy(sequence("trial.narrow/1"));
        IntStream.range(0, 8).mapToObj(i -> start()).toList().forEach(instance -> awaitEnd(instance, "end"));
        assertThat(most).hasValue(2);
    }

    @Test
    void whatFoundNoRoomIsTakenUpWhenThereIsSome() {
        var open = new CountDownLatch(1);
        narrow.starting = run -> {
            meet(open);
            return TrialStep.done(run);
        };
        deploy(sequence("trial.narrow/1"));
        var held = IntStream.range(0, 3).mapToObj(i -> start()).toList();
        held.forEach(instance -> until(() -> !effectsOf(instance).isEmpty()));
        var waiting = IntStream.range(0, 3).mapToObj(i -> start()).toList();
        open.countDown();
        Stream.concat(held.stream(), waiting.stream()).forEach(instance -> awaitEnd(instance, "end"));
    }

    @Test
    void aRetryThatIsNotDueYetOutlivesOtherWork() {
        findable.starting = run -> {
            if (run.attempt() == 1) {
                throw new TransientFailure(Phrase.of("trial.why"));
            }
            return TrialStep.done(run);
        };
        var retried = start(sequence("trial.findable/1"));
        deploy(sequence("trial.single/1"));
        awaitEnd(start(), "end");
        awaitEnd(retried, "end");
    }

    @Test
    void longWorkHoldsNoThreadAndGoesOnByItsHandle() {
        single.starting = run -> single.calls.size() > 1 ? TrialStep.done(run)
                : Progress.running("job-7", Duration.ofHours(1), 40, Phrase.of("trial.note"));
        var parked = start(sequence("trial.single/1"));
        until(() -> effectsOf(parked).stream().anyMatch(effect -> effect.state() == Effect.State.RUNNING));
        var task = task(parked);
        assertThat(effect(task.getId())).satisfies(effect -> {
            assertThat(effect.handle()).isEqualTo("job-7");
            assertThat(effect.percent()).isEqualTo(40);
            assertThat(effect.nextAt()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        });
        assertThat(task.getLockExpirationTime().toInstant()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));

        // The system takes one at once: another one only gets through when the parked one holds no thread.
        awaitEnd(start(), "end");

        externalTasks.unlock(task.getId());
        wakeUp();
        awaitEnd(parked, "end");
        assertThat(single.calls).contains("check job-7");
    }

    @Test
    void longWorkIsAskedForAgainWhenItSaid() {
        findable.starting = run -> Progress.running("job", Duration.ofMillis(20), Phrase.of("trial.note"));
        findable.checking = (handle, run) -> findable.calls.size() < 4
                ? Progress.running(handle, Duration.ofMillis(20), Phrase.of("trial.note")) : TrialStep.done(run);
        awaitEnd(start(sequence("trial.findable/1")), "end");
        assertThat(findable.calls).containsExactly("start 1", "check job", "check job", "check job");
    }

    private static void meet(CountDownLatch open) {
        try {
            open.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
