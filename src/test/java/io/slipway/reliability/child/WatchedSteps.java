package io.slipway.reliability.child;

import io.slipway.shared.Phrase;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Puts something before each step that remembers what the thread is doing, and that shortens the pauses between two looks at long
 * work: they say how patient the portal is, not what it does.
 */
final class WatchedSteps {

    private static final int FASTER = 20;
    private static final Duration LEAST = Duration.ofMillis(150);

    private final Function<String, String> activities;

    /** @param activities gives the activity of an effect's key */
    WatchedSteps(Function<String, String> activities) {
        this.activities = activities;
    }

    @SuppressWarnings("unchecked")
    StepCatalogue watch(StepCatalogue catalogue) {
        var field = ReflectionUtils.findField(StepCatalogue.class, null, Map.class);
        ReflectionUtils.makeAccessible(field);
        var watched = new LinkedHashMap<>((Map<String, StepDescriptor>) ReflectionUtils.getField(field, catalogue));
        watched.replaceAll((topic, step) -> new StepDescriptor(watch(step.step()), step.signature()));
        ReflectionUtils.setField(field, catalogue, watched);
        return catalogue;
    }

    private <I extends Record, O extends Record> Step<I, O> watch(Step<I, O> step) {
        return new Watched<>(step);
    }

    private final class Watched<I extends Record, O extends Record> implements Step<I, O> {

        private final Step<I, O> step;

        private Watched(Step<I, O> step) {
            this.step = step;
        }

        @Override
        public Progress<O> start(I input, StepRun run) {
            return soon(within(run, "start", () -> step.start(input, run)));
        }

        @Override
        public Progress<O> check(I input, String handle, StepRun run) {
            return soon(within(run, "check", () -> step.check(input, handle, run)));
        }

        @Override
        public Lookup<O> find(I input, StepRun run) {
            var found = within(run, "find", () -> step.find(input, run));
            return found instanceof Lookup.Found<O> there ? Lookup.found(soon(there.progress()))
                    : found instanceof Lookup.Unclear<O> unclear ? Lookup.unclear(shorter(unclear.again()), unclear.why()) : found;
        }

        @Override
        public Undo undo(I input, @Nullable O output, StepRun run) {
            var undo = within(run, "undo", () -> step.undo(input, output, run));
            return undo instanceof Undo.Pending pending ? Undo.pending(shorter(pending.again()), pending.note()) : undo;
        }

        @Override
        public List<Phrase> plan(I input) {
            return step.plan(input);
        }

        private <T> T within(StepRun run, String method, java.util.function.Supplier<T> work) {
            return run.requestId() == null ? work.get()
                    : StepContext.within(run.requestId().toString(), activities.apply(run.key()) + ": " + method, work);
        }
    }

    private static <O extends Record> Progress<O> soon(Progress<O> progress) {
        return progress instanceof Progress.Running<O> running
                ? new Progress.Running<>(running.handle(), shorter(running.again()), running.percent(), running.note()) : progress;
    }

    private static Duration shorter(Duration pause) {
        var faster = pause.dividedBy(FASTER);
        return pause.compareTo(LEAST) < 0 ? pause : faster.compareTo(LEAST) < 0 ? LEAST : faster;
    }
}
