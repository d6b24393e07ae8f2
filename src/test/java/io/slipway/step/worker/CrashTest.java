package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.StepCatalogue;
import io.slipway.step.TransientFailure;
import io.slipway.step.ledger.Ledger;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.OnceStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Work items that another node fetched and never reported on. */
class CrashTest extends EngineTest {

    private static final Phrase WHY = Phrase.of("trial.why");

    @Autowired
    private Worker worker;
    @Autowired
    private StepCatalogue catalogue;
    @Autowired
    private Ledger ledger;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private FindableStep findable;
    @Autowired
    private OnceStep once;
    @Autowired
    private SingleStep single;

    @AfterEach
    void workGoesOn() {
        worker.start();
    }

    @Test
    void aNodeThatStopsFinishesWhatRunsAndGivesBackWhatWasNotBegun() throws Exception {
        var running = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        single.starting = run -> {
            running.countDown();
            await(mayEnd);
            return TrialStep.done(run);
        };
        deploy(sequence("trial.single/1"));
        var first = start();
        await(running);
        var second = start();
        until(() -> !effectsOf(second).isEmpty());

        var stopping = CompletableFuture.runAsync(worker::stop);
        until(() -> task(second).getWorkerId() == null);
        assertThat(effectsOf(second)).isEmpty();
        mayEnd.countDown();
        stopping.get(10, TimeUnit.SECONDS);
        awaitEnd(first, "end");
        worker.start();
        awaitEnd(second, "end");
        assertThat(single.calls).containsExactly("start 1", "start 1");
    }

    @Test
    void whatIsGivenBackBeforeALaterTryKeepsWhatTheEarlierLeftBehind() {
        once.starting = run -> {
            if (run.attempt() == 1) {
                throw new TransientFailure(WHY);
            }
            return TrialStep.done(run);
        };
        worker.stop();
        var instance = start(sequence("trial.once/1"));
        var other = otherNode(Duration.ofMinutes(1));
        var item = fetch(other, instance);
        transaction.executeWithoutResult(status -> {
            externalTasks.handleFailure(item.taskId(), other.id().value(), "why", "", 1, 0);
            ledger.retry(item.effect().key(), WHY, Instant.now());
        });
        var again = fetch(other, instance);
        transaction.executeWithoutResult(status -> {
            externalTasks.unlock(again.taskId());
            ledger.handBack(again.effect().key(), again.fresh());
        });
        worker.start();
        awaitEnd(instance, "end");
        assertThat(once.calls).containsExactly("start 2");
    }

    @Test
    void whatTheDeadNodeDidIsFoundAndNotDoneAgain() {
        findable.finding = run -> Lookup.found(TrialStep.done(run));
        var instance = crashed("trial.findable/1");
        worker.start();
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("find 1");
        assertThat(effectsOf(instance)).singleElement().extracting(Effect::state).isEqualTo(Effect.State.DONE);
    }

    @Test
    void whatTheDeadNodeBeganIsFollowed() {
        findable.finding = run -> Lookup.found(Progress.running("its-job", Duration.ofMillis(20), WHY));
        var instance = crashed("trial.findable/1");
        worker.start();
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("find 1", "check its-job");
    }

    @Test
    void whatTheDeadNodeDidNotDoIsDone() {
        var instance = crashed("trial.findable/1");
        worker.start();
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("find 1", "start 1");
    }

    @Test
    void whileNobodyCanSayWhatTheDeadNodeDidItIsLookedForAgain() {
        findable.finding = run -> findable.calls.size() < 3 ? Lookup.unclear(Duration.ofMillis(20), WHY)
                : Lookup.found(TrialStep.done(run));
        var instance = crashed("trial.findable/1");
        worker.start();
        awaitEnd(instance, "end");
        assertThat(findable.calls).containsExactly("find 1", "find 1", "find 1");
    }

    @Test
    void whatCannotBeLookedUpWaitsForAPersonWhoMayHaveItDoneAgain() {
        var instance = crashed("trial.once/1");
        worker.start();
        var task = awaitIncident(instance);
        assertThat(once.calls).isEmpty();
        assertThat(effect(task).failure()).isEqualTo(Phrase.of("step.outcome-unknown"));

        runs.retry(task);
        wakeUp();
        awaitEnd(instance, "end");
        assertThat(once.calls).containsExactly("start 1");
    }

    @Test
    void aNodeThatDiesInALaterTryLeavesTheOutcomeUnknownAsWell() {
        worker.stop();
        var instance = start(sequence("trial.once/1"));
        var dying = otherNode(Duration.ofMinutes(1));
        var item = fetch(dying, instance);
        transaction.executeWithoutResult(status -> {
            externalTasks.handleFailure(item.taskId(), dying.id().value(), "why", "", 1, 0);
            ledger.retry(item.effect().key(), WHY, Instant.now());
        });
        fetchAndDie(instance);
        worker.start();
        assertThat(effect(awaitIncident(instance)).failure()).isEqualTo(Phrase.of("step.outcome-unknown"));
        assertThat(once.calls).isEmpty();
    }

    @Test
    void aReportThatComesTooLateIsDropped() {
        single.starting = run -> {
            if (single.calls.size() == 1) {
                // At once, or the worker under test may take it back in between.
                transaction.executeWithoutResult(status -> {
                    externalTasks.unlock(run.key());
                    externalTasks.fetchAndLock(1, "another").topic("trial.single/1", 60_000).execute();
                });
            }
            return TrialStep.done(run);
        };
        var late = start(sequence("trial.single/1"));
        until(() -> !single.calls.isEmpty());
        // One at once: when this one is through, the late report has been made.
        awaitEnd(start(), "end");
        assertThat(effectsOf(late)).singleElement().extracting(Effect::state).isEqualTo(Effect.State.INTENDED);
        assertThat(task(late).getWorkerId()).isEqualTo("another");
        assertThat(runs.situation(late).ending()).isNull();
    }

    /** A process whose work item a node fetched that died right after. */
    private String crashed(String topic) {
        worker.stop();
        var instance = start(sequence(topic));
        fetchAndDie(instance);
        return instance;
    }

    private void fetchAndDie(String instance) {
        fetch(otherNode(Duration.ofMillis(1)), instance);
        until(() -> externalTasks.createExternalTaskQuery().processInstanceId(instance).notLocked().count() == 1);
    }

    private WorkItem fetch(OtherNode node, String instance) {
        var topic = task(instance).getTopicName();
        var items = transaction.execute(status -> node.fetcher().fetch(Map.of(topic, catalogue.find(topic).orElseThrow()), 1));
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private OtherNode otherNode(Duration lock) {
        var id = new WorkerId();
        var properties = new WorkerProperties(true, lock, Duration.ofHours(1), 1, 1, Map.of());
        return new OtherNode(id, new WorkFetcher(externalTasks, ledger, json, properties, id));
    }

    /** As far as it gets. */
    private record OtherNode(WorkerId id, WorkFetcher fetcher) {
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
