package io.slipway.step.worker;

import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Effect;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.RequestFacts;
import io.slipway.step.Step;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepRun;
import io.slipway.step.TransientFailure;
import io.slipway.step.undo.FormerGenerations;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs one work item as far as it goes now and says how to report what came of it. */
@Component
class StepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

    private final StepValues values;
    private final WorkReports reports;
    private final SystemBreakers breakers;
    private final FormerGenerations formerGenerations;
    private final ObjectProvider<RequestFacts> requests;
    private final Clock clock;

    StepRunner(StepValues values, WorkReports reports, SystemBreakers breakers, FormerGenerations formerGenerations,
               ObjectProvider<RequestFacts> requests, Clock clock) {
        this.values = values;
        this.reports = reports;
        this.breakers = breakers;
        this.formerGenerations = formerGenerations;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Does the work. What cannot be reported is no failure of the step.
     *
     * @return writes what came of it, and tells when to look at the item again on this node, {@link Duration#ZERO} when it is
     *         settled
     */
    Supplier<Duration> run(WorkItem item) {
        var breaker = breakers.of(item.step().system());
        return breaker.begin() ? outcome(item, breaker) : () -> reports.handedBack(item);
    }

    private Supplier<Duration> outcome(WorkItem item, SystemBreaker breaker) {
        try {
            var effect = item.effect();
            if (effect.state() == Effect.State.DONE && effect.output() != null) {
                breaker.learntNothing();
                return () -> reports.done(item, effect.output(), effect.external());
            }
            var report = report(item, attempt(item, item.step().step(), runOf(effect)));
            breaker.answered();
            return report;
        } catch (NothingBegun databaseIsAway) {
            breaker.learntNothing();
            return () -> reports.handedBack(item);
        } catch (BusinessFailure failure) {
            breaker.answered();
            return () -> reports.refused(item, failure);
        } catch (PermanentFailure failure) {
            breaker.learntNothing();
            return () -> reports.givenUp(item, failure.phrase(), failure);
        } catch (TransientFailure failure) {
            return failed(item, failure, breaker);
        } catch (RuntimeException bug) {
            breaker.learntNothing();
            return () -> stumbled(item, bug);
        }
    }

    /** The item was fetched, but not begun, and will not be on this node. */
    void giveBack(WorkItem item) {
        reports.handedBack(item);
    }

    /** While the whole system does not answer, trying costs nothing. */
    private Supplier<Duration> failed(WorkItem item, TransientFailure failure, SystemBreaker own) {
        var silent = failure.silentSystem();
        if (silent == null) {
            own.answered();
            return () -> reports.failed(item, failure.phrase(), failure);
        }
        if (!silent.equals(item.step().system())) {
            own.learntNothing();
        }
        var pause = breakers.of(silent).silent(failure.phrase());
        return pause.isPresent() ? () -> reports.paused(item, failure, pause.get())
                : () -> reports.failed(item, failure.phrase(), failure);
    }

    private Duration stumbled(WorkItem item, RuntimeException bug) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("step {} of task {} failed unexpectedly, reference {}", item.step().topic(), item.taskId(), reference, bug);
        var why = Phrase.of("step.unexpected", reference);
        // Where a repeat could do it twice, a bug leaves the outcome as unknown as a crash does.
        return item.step().contract().repeat() == Repeat.ONCE ? reports.givenUp(item, why, bug) : reports.failed(item, why, bug);
    }

    private <I extends Record, O extends Record> Progress<O> attempt(WorkItem item, Step<I, O> step, StepRun run) {
        I input = values.input(item);
        var handle = item.effect().handle();
        refuseLate(item);
        var former = formerGenerations.takeBack(item.effect(), run);
        if (former.isPresent()) {
            return new Progress.Running<>("", former.get().again(), null, former.get().note());
        }
        if (handle != null) {
            return step.check(input, handle, run);
        }
        if (item.fresh()) {
            return step.start(input, run);
        }
        return again(item, step, input, run);
    }

    private <I extends Record, O extends Record> Progress<O> again(WorkItem item, Step<I, O> step, I input, StepRun run) {
        var repeat = item.step().contract().repeat();
        // Typed failures of a step that cannot be looked up mean that nothing happened; without one nobody knows.
        if (repeat == Repeat.ONCE && item.effect().failure() == null) {
            throw new PermanentFailure(Phrase.of("step.outcome-unknown"));
        }
        if (repeat != Repeat.FINDABLE) {
            return step.start(input, run);
        }
        Lookup<O> lookup = step.find(input, run);
        if (lookup instanceof Lookup.Found<O> found) {
            return found.progress();
        }
        if (lookup instanceof Lookup.Unclear<O> unclear) {
            return new Waiting<>(unclear).asProgress();
        }
        return step.start(input, run);
    }

    private void refuseLate(WorkItem item) {
        var timeout = item.step().timeout();
        if (clock.instant().isAfter(item.effect().startedAt().plus(timeout))) {
            throw new PermanentFailure(Phrase.of("step.timed-out", timeout.toMinutes()));
        }
    }

    private <O extends Record> Supplier<Duration> report(WorkItem item, Progress<O> progress) {
        if (progress instanceof Progress.Done<O> done) {
            var output = values.tree(done.output());
            return () -> reports.done(item, output, done.external());
        }
        return () -> reports.parked(item, (Progress.Running<O>) progress);
    }

    private StepRun runOf(Effect effect) {
        var facts = effect.requestId() == null ? null : facts(effect.requestId());
        return new StepRun(effect.key(), effect.requestId(), facts == null ? "" : facts.number(),
                facts == null ? "" : facts.requester(), effect.attempt(), effect.intendedAt());
    }

    private RequestFacts.@Nullable Facts facts(UUID requestId) {
        try {
            return requests.stream().findFirst().flatMap(found -> found.find(requestId)).orElse(null);
        } catch (RuntimeException trouble) {
            throw DatabaseOutage.explains(trouble) ? new NothingBegun(trouble) : trouble;
        }
    }

    /** The database went away before the step was called. */
    private static final class NothingBegun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingBegun(Throwable cause) {
            super(cause);
        }
    }

    /** An unclear look-up is waited for like long work, but without a handle: the next visit looks again. */
    private record Waiting<O extends Record>(Lookup.Unclear<O> unclear) {

        Progress<O> asProgress() {
            return new Progress.Running<>("", unclear.again(), null, unclear.why());
        }
    }
}
