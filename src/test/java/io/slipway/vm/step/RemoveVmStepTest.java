package io.slipway.vm.step;

import static io.slipway.vm.step.Runs.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.simulation.SimulatedFault;
import io.slipway.step.StepDescriptor;
import io.slipway.step.TransientFailure;
import io.slipway.step.Undo;
import io.slipway.vm.PowerAction;
import io.slipway.vm.simulated.SimulatedVcenter;
import io.slipway.vm.step.RemoveVmStep.Input;
import io.slipway.vm.step.RemoveVmStep.Output;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemoveVmStepTest {

    private static final Input RUNNING = new Input("vm-14");

    private final SimulatedVcenter vcenter = new SimulatedVcenter();
    private final RemoveVmStep step = new RemoveVmStep(vcenter.vms());

    @Test
    void aRunningMachineIsSwitchedOffAndRemoved() {
        assertThat(remove(RUNNING)).isEqualTo(new Output(true));

        assertThat(vcenter.vms().find("vm-14")).isEmpty();
    }

    @Test
    void aMachineThatIsGoneIsNoError() {
        assertThat(remove(new Input("vm-999"))).isEqualTo(new Output(false));
    }

    @Test
    void aRepeatDoesNoHarm() {
        step.start(RUNNING, first());

        assertThat(remove(RUNNING)).isEqualTo(new Output(true));
        assertThat(remove(RUNNING)).isEqualTo(new Output(false));
    }

    @Test
    void aMachineThatSomebodySwitchesIsWaitedFor() {
        vcenter.vms().power("vm-14", PowerAction.SUSPEND);

        assertThat(remove(RUNNING)).isEqualTo(new Output(true));
    }

    @Test
    void aForgottenTaskIsNoLoss() {
        var handle = Runs.handle(step.start(RUNNING, first()));
        vcenter.advance(Duration.ofHours(1));

        var going = step.check(RUNNING, handle, first());
        Runs.finish(step, RUNNING, first(), going, vcenter::advance);

        assertThat(vcenter.vms().find("vm-14")).isEmpty();
    }

    @Test
    void aRemovalThatIsAbandonedGoesNoFurtherAndSaysWhatIsLeft() {
        assertThat(step.abandon(RUNNING, null, first()).orElseThrow()).isInstanceOf(Undo.Undone.class);
        var handle = Runs.handle(step.start(RUNNING, first()));

        assertThat(step.abandon(RUNNING, handle, first()).orElseThrow()).isInstanceOf(Undo.Pending.class);
        vcenter.advance(Duration.ofSeconds(5));

        assertThat(step.abandon(RUNNING, handle, first()).orElseThrow()).isInstanceOf(Undo.Impossible.class);
        assertThat(vcenter.vms().find("vm-14")).isPresent();
    }

    @Test
    void aMachineThatWasRemovedIsNotBroughtBackByAbandoning() {
        remove(RUNNING);

        assertThat(step.abandon(RUNNING, null, first()).orElseThrow()).isInstanceOf(Undo.Impossible.class);
    }

    @Test
    void aLostReplyIsTriedAgain() {
        vcenter.arm("power", SimulatedFault.Kind.LOST_REPLY);
        assertThatThrownBy(() -> step.start(RUNNING, first())).isInstanceOf(TransientFailure.class);

        assertThat(remove(RUNNING)).isEqualTo(new Output(true));
    }

    @Test
    void anErrorThatNoModelCatchesIsNeverRaised() {
        vcenter.arm("power", SimulatedFault.Kind.NO_RESOURCES);

        assertThatThrownBy(() -> step.start(RUNNING, first())).isInstanceOf(TransientFailure.class);
    }

    @Test
    void itSaysThatItCannotBeUndone() {
        assertThat(StepDescriptor.of(step).reversible()).isFalse();
    }

    private Output remove(Input input) {
        return Runs.finish(step, input, first(), step.start(input, first()), vcenter::advance).output();
    }
}
