package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditTrail;
import io.slipway.i18n.Messages;
import io.slipway.step.Effect;
import io.slipway.step.RequestFacts;
import io.slipway.step.StepCatalogue;
import io.slipway.step.Undo;
import io.slipway.step.ledger.Leases;
import io.slipway.step.ledger.Ledger;
import io.slipway.step.ledger.LedgerTries;
import io.slipway.step.undo.FormerGenerations;
import io.slipway.step.worker.TrialSteps.FindableStep;
import io.slipway.step.worker.TrialSteps.NarrowStep;
import io.slipway.step.worker.TrialSteps.SingleStep;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that goes away in the middle of taking a request back, and another one that goes on. */
class UndoCrashTest extends EngineTest {

    private static final String UNDO = "request.undo/1";

    /** What is there outside, and in which order it was taken away. */
    private final Set<String> outside = ConcurrentHashMap.newKeySet();
    private final List<String> removed = new CopyOnWriteArrayList<>();
    private final CountDownLatch stuck = new CountDownLatch(1);
    private final CountDownLatch wakes = new CountDownLatch(1);

    @Autowired
    private SharedReports shared;
    @Autowired
    private Worker worker;
    @Autowired
    private StepCatalogue catalogue;
    @Autowired
    private Ledger ledger;
    @Autowired
    private LedgerTries tries;
    @Autowired
    private Leases leases;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private StepValues values;
    @Autowired
    private SystemBreakers breakers;
    @Autowired
    private FormerGenerations formerGenerations;
    @Autowired
    private ObjectProvider<RequestFacts> requests;
    @Autowired
    private AuditTrail audit;
    @Autowired
    private Messages messages;
    @Autowired
    private Clock clock;
    @Autowired
    private ApplicationEventPublisher events;
    @Autowired
    private FindableStep findable;
    @Autowired
    private SingleStep single;
    @Autowired
    private NarrowStep narrow;

    @BeforeEach
    void makeThings() {
        outside.addAll(List.of("findable", "single", "narrow"));
        findable.undoing = run -> remove("findable");
        narrow.undoing = run -> remove("narrow");
    }

    @AfterEach
    void workGoesOn() {
        wakes.countDown();
        worker.start();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherNodeGoesOnWhereItWasAndNothingIsTakenBackTwice(boolean afterTheWork) throws Exception {
        single.undoing = run -> {
            if (stuck.getCount() == 0) {
                return remove("single");
            }
            if (afterTheWork) {
                remove("single");
            }
            stuck.countDown();
            await(wakes);
            return remove("single");
        };
        var instance = begun();
        var gone = otherNode(Duration.ofMillis(200));
        var item = gone.fetch(instance);
        var stillThere = CompletableFuture.runAsync(() -> gone.runner().run(item).get());
        await(stuck);
        assertThat(states(instance))
                .containsExactly(Effect.State.DONE, Effect.State.UNDOING, Effect.State.UNDONE, Effect.State.INTENDED);

        until(() -> externalTasks.createExternalTaskQuery().processInstanceId(instance).notLocked().count() == 1);
        worker.start();
        wakeUp();

        awaitEnd(instance, "end");
        assertTakenBackOnce(instance);
        // It wakes up in the middle of the call and believes that it still has the work.
        wakes.countDown();
        stillThere.get(20, TimeUnit.SECONDS);
        assertTakenBackOnce(instance);
        assertThat(findable.calls).filteredOn("undo made"::equals).hasSize(1);
    }

    private void assertTakenBackOnce(String instance) {
        assertThat(removed).containsExactly("narrow", "single", "findable");
        assertThat(states(instance))
                .containsExactly(Effect.State.UNDONE, Effect.State.UNDONE, Effect.State.UNDONE, Effect.State.DONE);
        effectsOf(instance).stream().limit(3).forEach(effect -> assertThat(audit.find(
                new AuditFilter(null, null, null, "effect.undone", null, null, effect.requestId()), 0, 10))
                .filteredOn(entry -> entry.subjectId().equals(effect.key())).hasSize(1));
    }

    /** Three things were made, and nobody has begun to take them back. */
    private String begun() {
        narrow.starting = run -> {
            CompletableFuture.runAsync(worker::stop);
            until(() -> !worker.isRunning());
            return TrialStep.done(run);
        };
        var instance = start(sequence("trial.findable/1", "trial.single/1", "trial.narrow/1", UNDO));
        until(() -> task(instance) != null && task(instance).getTopicName().equals(UNDO) && task(instance).getWorkerId() == null);
        return instance;
    }

    private Undo remove(String thing) {
        if (outside.remove(thing)) {
            removed.add(thing);
        }
        return Undo.undone();
    }

    private List<Effect.State> states(String instance) {
        return effectsOf(instance).stream().map(Effect::state).toList();
    }

    private OtherNode otherNode(Duration lock) {
        var id = new WorkerId();
        var properties = new WorkerProperties(true, lock, Duration.ofHours(1), 1, 1, Map.of());
        var transactions = new WorkTransactions(transaction, externalTasks, shared, leases, id, properties);
        var reports = new WorkReports(externalTasks, ledger, tries, values, transactions, audit, messages, id, clock, events);
        return new OtherNode(new WorkFetcher(externalTasks, ledger, json, properties, id),
                new StepRunner(values, reports, breakers, formerGenerations, requests, clock));
    }

    private final class OtherNode {

        private final WorkFetcher fetcher;
        private final StepRunner runner;

        private OtherNode(WorkFetcher fetcher, StepRunner runner) {
            this.fetcher = fetcher;
            this.runner = runner;
        }

        private StepRunner runner() {
            return runner;
        }

        private WorkItem fetch(String instance) {
            var items = transaction.execute(status -> fetcher.fetch(Map.of(UNDO, catalogue.find(UNDO).orElseThrow()), 1));
            assertThat(items).singleElement().satisfies(item -> assertThat(item.instanceId()).isEqualTo(instance));
            return items.get(0);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
