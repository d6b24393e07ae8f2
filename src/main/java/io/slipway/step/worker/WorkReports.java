package io.slipway.step.worker;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.i18n.Messages;
import io.slipway.shared.Change;
import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Effect;
import io.slipway.step.ExternalThing;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.step.ledger.Ledger;
import io.slipway.step.ledger.LedgerTries;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the engine and the ledger what came of a work item, each time in one transaction. */
@Component
class WorkReports {

    private static final Logger LOG = LoggerFactory.getLogger(WorkReports.class);

    private final ExternalTaskService externalTasks;
    private final Ledger ledger;
    private final LedgerTries tries;
    private final StepValues values;
    private final WorkTransactions transactions;
    private final AuditTrail audit;
    private final Messages messages;
    private final WorkerId worker;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WorkReports(ExternalTaskService externalTasks, Ledger ledger, LedgerTries tries, StepValues values,
                WorkTransactions transactions, AuditTrail audit, Messages messages, WorkerId worker, Clock clock,
                ApplicationEventPublisher events) {
        this.externalTasks = externalTasks;
        this.ledger = ledger;
        this.tries = tries;
        this.values = values;
        this.transactions = transactions;
        this.audit = audit;
        this.messages = messages;
        this.worker = worker;
        this.clock = clock;
        this.events = events;
    }

    Duration done(WorkItem item, JsonNode output, @Nullable ExternalThing external) {
        try {
            return transactions.settle(item,
                    () -> externalTasks.complete(item.taskId(), worker.value(), null, values.variables(output)), () -> {
                ledger.done(item.effect().key(), output, external);
                record(item, "effect.done", Result.OK);
            });
        } catch (ProcessEngineException cannotGoOn) {
            if (DatabaseOutage.explains(cannotGoOn)) {
                throw cannotGoOn;
            }
            return stuck(item, output, external, cannotGoOn);
        }
    }

    /** The step did its work but the model cannot go on, e.g. because of an expression: the result is kept for the retry. */
    private Duration stuck(WorkItem item, JsonNode output, @Nullable ExternalThing external, ProcessEngineException why) {
        LOG.warn("step {} of task {} is done, but the process cannot go on", item.step().topic(), item.taskId(), why);
        return transactions.settle(item,
                () -> externalTasks.handleFailure(item.taskId(), worker.value(), why.getMessage(), details(why), 0, 0), () -> {
            ledger.done(item.effect().key(), output, external);
            ledger.stuck(item.effect().key(), Phrase.of("step.model-cannot-go-on", why.getMessage()));
        });
    }

    Duration parked(WorkItem item, Progress.Running<?> running) {
        var before = item.effect();
        var handle = running.handle().isEmpty() ? null : running.handle();
        var isNews = before.state() != Effect.State.RUNNING || before.failure() != null
                || !Objects.equals(before.percent(), running.percent()) || !running.note().equals(before.note());
        transactions.settle(item,
                () -> externalTasks.extendLock(item.taskId(), worker.value(), running.again().toMillis()), () -> {
            ledger.park(before.key(), handle, running.percent(), running.note(), clock.instant().plus(running.again()));
            if (isNews) {
                changed(item);
            }
        });
        return running.again();
    }

    Duration refused(WorkItem item, BusinessFailure failure) {
        LOG.info("step {} of task {} was refused: {} {}", item.step().topic(), item.taskId(), failure.code(),
                english(failure.phrase()));
        try {
            return transactions.settle(item, () -> externalTasks.handleBpmnError(item.taskId(), worker.value(), failure.code(),
                    english(failure.phrase())), () -> {
                ledger.ended(item.effect().key(), failure.phrase(), failure.code());
                record(item, "effect.refused", Result.REFUSED);
            });
        } catch (ProcessEngineException nobodyCatchesIt) {
            if (DatabaseOutage.explains(nobodyCatchesIt)) {
                throw nobodyCatchesIt;
            }
            return givenUp(item, failure.phrase(), failure);
        }
    }

    Duration givenUp(WorkItem item, Phrase why, Throwable cause) {
        LOG.warn("step {} of task {} gave up: {}", item.step().topic(), item.taskId(), english(why));
        return transactions.settle(item,
                () -> externalTasks.handleFailure(item.taskId(), worker.value(), english(why), details(cause), 0, 0), () -> {
            ledger.ended(item.effect().key(), why, null);
            tries.failed(item.effect(), why);
            record(item, "effect.failed", Result.FAILED);
        });
    }

    /** A failure that may pass: the next try after the contract's waiting time, or the end when there is none left. */
    Duration failed(WorkItem item, Phrase why, Throwable cause) {
        var retries = item.step().retries();
        var attempt = item.effect().attempt();
        if (attempt > retries.size()) {
            return givenUp(item, why, cause);
        }
        var pause = Spread.of(retries.get(attempt - 1), item.taskId(), attempt);
        LOG.info("step {} of task {} failed, try {} of {} in {}: {}", item.step().topic(), item.taskId(), attempt + 1,
                retries.size() + 1, pause, english(why));
        transactions.settle(item, () -> externalTasks.handleFailure(item.taskId(), worker.value(), english(why),
                    details(cause), retries.size() + 1 - attempt, pause.toMillis()), () -> {
            ledger.retry(item.effect().key(), why, clock.instant().plus(pause));
            tries.failed(item.effect(), why);
            changed(item);
        });
        return pause;
    }

    /** The system does not answer: the same try again when it may. */
    Duration paused(WorkItem item, TransientFailure failure, Duration pause) {
        var triesLeft = item.step().retries().size() + 2 - item.effect().attempt();
        transactions.settle(item, () -> externalTasks.handleFailure(item.taskId(), worker.value(), english(failure.phrase()),
                    details(failure), triesLeft, pause.toMillis()), () -> {
            ledger.pause(item.effect().key(), failure.phrase(), clock.instant().plus(pause));
            changed(item);
        });
        return pause;
    }

    /** Nothing was begun, so that any node may take the item at once. */
    Duration handedBack(WorkItem item) {
        return transactions.settleUnbegun(item, () -> externalTasks.unlock(item.taskId()), () -> {
            ledger.handBack(item.effect().key(), item.fresh());
            events.publishEvent(new Change("run", item.instanceId()));
        });
    }

    private void record(WorkItem item, String action, Result result) {
        var effect = item.effect();
        var entry = AuditEntry.of(action, "effect", effect.key()).by("process", Via.PROCESS).ending(result)
                .with("step", item.step().topic()).with("activity", effect.activityId());
        audit.record(effect.requestId() == null ? entry : entry.forRequest(effect.requestId()));
    }

    /** The engine tells of every move of the process, but not of what goes on within one activity. */
    private void changed(WorkItem item) {
        var request = item.effect().requestId();
        if (request != null) {
            events.publishEvent(new Change("request", request.toString()));
        }
    }

    private String english(Phrase phrase) {
        return messages.text(phrase, Locale.ENGLISH);
    }

    private static String details(Throwable cause) {
        var root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }
}
