package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Progress;
import io.slipway.step.StepCatalogue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports that are made at the same time. */
class SharedReportsTest extends EngineTest {

    private static final Progress.Running<?> LATER = new Progress.Running<>("outside-1", Duration.ofMinutes(5), null,
            Phrase.of("trial.why"));

    @Autowired
    private Worker worker;
    @Autowired
    private WorkFetcher fetcher;
    @Autowired
    private WorkReports reports;
    @Autowired
    private StepCatalogue catalogue;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void nobodyElseWorks() {
        worker.stop();
    }

    @AfterEach
    void workGoesOn() {
        worker.start();
    }

    @Test
    void thoseWhoComeDuringOneCommitShareTheNext() throws Exception {
        var items = fetched(3);
        parkTogether(items);
        items.forEach(item -> assertThat(effect(item.taskId()).state()).isEqualTo(Effect.State.RUNNING));
        assertThat(transactionOf(items.get(1))).isEqualTo(transactionOf(items.get(2))).isNotEqualTo(transactionOf(items.get(0)));
    }

    @Test
    void anItemThatWasLostMeanwhileHoldsUpNobody() throws Exception {
        var items = fetched(3);
        var lost = items.get(1);
        externalTasks.unlock(lost.taskId());
        externalTasks.lock(lost.taskId(), "another node", Duration.ofMinutes(5).toMillis());
        parkTogether(items);
        assertThat(effect(lost.taskId()).state()).isEqualTo(Effect.State.INTENDED);
        assertThat(effect(items.get(2).taskId()).state()).isEqualTo(Effect.State.RUNNING);
        assertThat(externalTasks.createExternalTaskQuery().externalTaskId(items.get(2).taskId()).locked().count()).isEqualTo(1);
    }

    /** The first one's row is held, so that all others have come before it can be noted. */
    private void parkTogether(List<WorkItem> items) {
        var parking = items.stream().map(item -> new FutureTask<>(() -> reports.parked(item, LATER))).toList();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from app.effect where key = ? for update").param(items.get(0).effect().key()).query().listOfRows();
            new Thread(parking.get(0)).start();
            until(() -> jdbc.sql("select count(*) from pg_stat_activity "
                    + "where wait_event_type = 'Lock' and datname = current_database()")
                    .query(Integer.class).single() == 1);
            var others = parking.stream().skip(1).map(Thread::new).toList();
            others.forEach(Thread::start);
            until(() -> others.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        });
        until(() -> parking.stream().allMatch(FutureTask::isDone));
        assertThat(parking).allSatisfy(done -> assertThat(done.get()).isEqualTo(LATER.again()));
    }

    /** Of one process: reports on different processes need not meet. */
    private List<WorkItem> fetched(int count) {
        var fork = Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLive(1).startEvent().parallelGateway("fork");
        for (var i = 0; i < count; i++) {
            step(fork, "step" + i, "trial.findable/1").endEvent();
        }
        start(fork.done());
        var items = fetcher.fetch(Map.of("trial.findable/1", catalogue.find("trial.findable/1").orElseThrow()), count);
        assertThat(items).hasSize(count);
        return items;
    }

    /** Which transaction wrote the item's row last. */
    private String transactionOf(WorkItem item) {
        return jdbc.sql("select xmin::text from app.effect where key = ?").param(item.effect().key())
                .query(String.class).single();
    }
}
