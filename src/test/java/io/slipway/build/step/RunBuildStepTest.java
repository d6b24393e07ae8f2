package io.slipway.build.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.build.BuildTrace;
import io.slipway.build.step.RunBuildStep.Output;
import io.slipway.simulation.SimulatedFault;
import io.slipway.step.BusinessFailure;
import io.slipway.step.Lookup;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.StepDescriptor;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunBuildStepTest extends BuildTrial {

    @Test
    void aBuildIsWaitedForAndSaysWhatItLeft() {
        job("mvn -B package");

        var done = finish(step.start(input, run()));

        assertThat(done.output()).isEqualTo(new Output(1, null, "SUCCESS", "app.war"));
        assertThat(done.external()).satisfies(thing -> assertThat(thing.label()).isEqualTo("web-shop #1"));
    }

    @Test
    void whileItRunsItSaysHowFarItIs() {
        job("true");
        var queued = step.check(input, handle(step.start(input, run())), run());
        pass(4);

        var running = (Progress.Running<Output>) step.check(input, handle(queued), run());

        assertThat(((Progress.Running<Output>) queued).note().key()).isEqualTo("build.queued-at");
        assertThat(running.note().key()).isEqualTo("build.running");
        assertThat(running.percent()).isEqualTo(50);
    }

    @Test
    void aFailedBuildTellsTheEndOfItsLog() {
        job("echo one\nexit 2");

        assertThatThrownBy(() -> finish(step.start(input, run()))).isInstanceOfSatisfying(BusinessFailure.class, failure -> {
            assertThat(failure.code()).isEqualTo("BUILD_FAILED");
            assertThat(failure.phrase().args().get(3)).asString().contains("+ exit 2", "Finished: FAILURE");
        });
    }

    @Test
    void thatALogCannotBeReadDoesNotHideTheResult() {
        job("exit 2");
        var handle = handle(step.start(input, run()));
        pass(10);
        jenkins.arm("log", SimulatedFault.Kind.UNREACHABLE);

        assertThatThrownBy(() -> step.check(input, handle, run())).isInstanceOf(BusinessFailure.class);
    }

    @Test
    void aLostReplyStartsNoSecondBuild() {
        job("true");
        jenkins.arm("trigger", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(input, run())).isInstanceOf(TransientFailure.class);

        var found = (Lookup.Found<Output>) step.find(input, run());
        finish(found.progress());

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void whatMayStillBeOnItsWayIsNotAskedForAgain() {
        job("true");

        assertThat(step.find(input, run())).isInstanceOf(Lookup.Unclear.class);
        pass(21);
        assertThat(step.find(input, run())).isInstanceOf(Lookup.Absent.class);
    }

    @Test
    void aBuildThatDoesNotBeginInTimeIsTakenOutOfTheQueue() {
        job("true");
        for (var other = 0; other < 60; other++) {
            step.start(input, run("other-" + other));
        }
        var handle = handle(step.start(input, run()));
        pass(301);

        assertThatThrownBy(() -> step.check(input, handle, run())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("BUILD_NEVER_STARTED"));
        assertThat(trace()).isEqualTo(new BuildTrace.Cancelled());
    }

    @Test
    void aBuildThatSomebodyTookOutOfTheQueueIsForTheProcess() {
        job("true");
        var handle = handle(step.start(input, run()));
        jenkins.server().cancel(((BuildTrace.Queued) trace()).item());

        assertThatThrownBy(() -> step.check(input, handle, run())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.phrase().key()).isEqualTo("build.cancelled"));
    }

    @Test
    void aQueueThatWasLostIsAskedAgainAfterAWhile() {
        job("true");
        var handle = handle(step.start(input, run()));
        forgetEverything();

        var missing = (Progress.Running<Output>) step.check(input, handle, run());
        assertThat(missing.note().key()).isEqualTo("build.looking");
        pass(21);
        var again = step.check(input, missing.handle(), run());

        assertThat(finish(again).output().result()).isEqualTo("SUCCESS");
    }

    @Test
    void aBuildThatVanishedWhileItRanIsForTheProcess() {
        job("true");
        var started = handle(step.start(input, run()));
        pass(2);
        var running = handle(step.check(input, started, run()));
        forgetEverything();

        var missing = handle(step.check(input, running, run()));
        pass(21);

        assertThatThrownBy(() -> step.check(input, missing, run())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.phrase().key()).isEqualTo("build.vanished"));
        assertThat(builds()).isZero();
    }

    /** As a server that lost its builds in a restart. */
    private void forgetEverything() {
        jenkins.server().delete(JOB);
        job("true");
    }

    @Test
    void abandoningTakesItOutOfTheQueueOrAbortsIt() {
        job("true");
        var handle = handle(step.start(input, run()));
        assertThat(abandon(handle)).isInstanceOf(Undo.Pending.class);
        assertThat(abandon(handle)).isInstanceOf(Undo.Undone.class);
        step.start(input, run("key-2"));
        pass(3);

        assertThat(step.abandon(input, null, run("key-2")).orElseThrow()).isInstanceOf(Undo.Pending.class);
        assertThat(step.abandon(input, null, run("key-2")).orElseThrow()).isInstanceOfSatisfying(Undo.Undone.class,
                undone -> assertThat(undone.note().key()).isEqualTo("build.aborted"));
    }

    @Test
    void aBuildThatHasRunStays() {
        job("true");
        var handle = handle(step.start(input, run()));
        pass(10);

        assertThat(abandon(handle)).isInstanceOf(Undo.Impossible.class);
        assertThat(StepDescriptor.of(step).reversible()).isFalse();
    }

    @Test
    void nothingIsAbandonedWhereNothingBegan() {
        job("true");

        assertThat(step.abandon(input, null, run()).orElseThrow()).isInstanceOf(Undo.Pending.class);
        pass(21);
        assertThat(step.abandon(input, null, run()).orElseThrow()).isInstanceOf(Undo.Undone.class);
    }

    private Undo abandon(String handle) {
        return step.abandon(input, handle, run()).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REVISION", "=42", "A B=1", "SLIPWAY_EFFECT=other"})
    void anUnusableParameterIsNamedByItsLineOnly(String line) {
        job("true");
        var odd = new RunBuildStep.Input(JOB, "OK=1\n\n" + line, null);

        assertThatThrownBy(() -> step.start(odd, run())).isInstanceOfSatisfying(PermanentFailure.class,
                failure -> assertThat(failure.getMessage()).doesNotContain(line));
    }

    @Test
    void aJobThatDoesNotExistGoesToAPersonAndSilenceIsWaitedFor() {
        assertThatThrownBy(() -> step.start(input, run())).isInstanceOf(PermanentFailure.class);
        jenkins.arm("trigger", SimulatedFault.Kind.UNREACHABLE);
        assertThatThrownBy(() -> step.start(input, run())).isInstanceOfSatisfying(TransientFailure.class,
                failure -> assertThat(failure.silentSystem()).isEqualTo("jenkins"));
    }
}
