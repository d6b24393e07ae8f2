package io.slipway.step.worker;

import io.slipway.step.Describe;
import io.slipway.step.ExternalThing;
import io.slipway.step.Lookup;
import io.slipway.step.Progress;
import io.slipway.step.Step;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A step that does what a test tells it, and remembers how it was called. */
public abstract class TrialStep implements Step<TrialStep.Input, TrialStep.Output> {

    public final List<String> calls = new CopyOnWriteArrayList<>();
    public volatile Function<StepRun, Progress<Output>> starting = TrialStep::done;
    public volatile BiFunction<String, StepRun, Progress<Output>> checking = (handle, run) -> done(run);
    public volatile Function<StepRun, Lookup<Output>> finding = run -> Lookup.absent();
    public volatile Function<StepRun, Undo> undoing = run -> Undo.undone();

    public void reset() {
        calls.clear();
        starting = TrialStep::done;
        checking = (handle, run) -> done(run);
        finding = run -> Lookup.absent();
        undoing = run -> Undo.undone();
    }

    public static Progress<Output> done(StepRun run) {
        return Progress.done(new Output("made"), new ExternalThing(run.key(), "thing"));
    }

    @Override
    public Progress<Output> start(Input input, StepRun run) {
        calls.add("start " + run.attempt());
        return starting.apply(run);
    }

    @Override
    public Progress<Output> check(Input input, String handle, StepRun run) {
        calls.add("check " + handle);
        return checking.apply(handle, run);
    }

    @Override
    public Lookup<Output> find(Input input, StepRun run) {
        calls.add("find " + run.attempt());
        return finding.apply(run);
    }

    @Override
    public Undo undo(Input input, @Nullable Output output, StepRun run) {
        calls.add("undo " + (output == null ? "nothing" : output.result()));
        return undoing.apply(run);
    }

    public record Input(@Size(max = 40) @Describe("Anything") @Nullable String text) {
    }

    public record Output(@Describe("What came of it") String result) {
    }
}
