package io.slipway.step.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.worker.TrialSteps.FindableStep;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.history.HistoricExternalTaskLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class CreatedWorkTest extends EngineTest {

    @Autowired
    private FindableStep findable;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theNextIntentIsCommittedTogetherWithTheResultBeforeIt() {
        var transactions = new AtomicReference<List<String>>(List.of());
        findable.starting = run -> {
            transactions.set(transactionsOf(effect(run.key()).instanceId()));
            return TrialStep.done(run);
        };
        awaitEnd(start(sequence("trial.findable/1", "trial.findable/1")), "end");
        assertThat(transactions.get()).hasSize(2);
        assertThat(transactions.get().get(1)).isEqualTo(transactions.get().get(0));
    }

    @Test
    void whatARolledBackTransactionMadeNeverBegins() {
        deploy(sequence("trial.findable/1"));
        var lost = transaction.execute(status -> {
            status.setRollbackOnly();
            return start();
        });
        var kept = start();
        awaitEnd(kept, "end");
        assertThat(findable.calls).containsExactly("start 1");
        assertThat(effectsOf(String.valueOf(lost))).isEmpty();
    }

    @Test
    void theEnginesHistoryKeepsTheFailuresOfWork() {
        findable.starting = run -> {
            throw new PermanentFailure(Phrase.of("step.outcome-unknown"));
        };
        var instance = start(sequence("trial.findable/1"));
        awaitIncident(instance);
        assertThat(history.createHistoricExternalTaskLogQuery().processInstanceId(instance).list()).singleElement()
                .matches(HistoricExternalTaskLog::isFailureLog);
    }

    /** Which transactions wrote the instance's rows of the ledger. */
    private List<String> transactionsOf(String instanceId) {
        return jdbc.sql("select xmin::text from app.effect where instance_id = :id order by id").param("id", instanceId)
                .query(String.class).list();
    }
}
