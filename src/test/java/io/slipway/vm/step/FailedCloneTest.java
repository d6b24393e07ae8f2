package io.slipway.vm.step;

import static io.slipway.vm.step.Runs.first;
import static io.slipway.vm.step.Runs.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.Phrase;
import io.slipway.step.BusinessFailure;
import io.slipway.step.PermanentFailure;
import io.slipway.step.Progress;
import io.slipway.step.TransientFailure;
import io.slipway.vm.ForwardingVirtualMachines;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmProperties;
import io.slipway.vm.VmTask;
import io.slipway.vm.simulated.SimulatedVcenter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clone tasks that fail, which the simulated vCenter has none of. */
class FailedCloneTest {

    private static final CloneInput INPUT = new CloneInput("debian-12", "dev-jdoe", "small", null, null, null, "dev-jdoe",
            "192.0.2.50", "192.0.2.0/24", "192.0.2.1", null, null);

    private final SimulatedVcenter vcenter = new SimulatedVcenter();
    private VmFault.Kind failing = VmFault.Kind.OTHER;
    private boolean makesMachine;
    private int clones;
    private final CloneVmStep step = new CloneVmStep(breaking(vcenter.vms()), new VmProperties(null), event -> { });

    @Test
    void aRefusalByTheTaskIsForTheProcess() {
        failing = VmFault.Kind.NO_SPACE;
        var handle = Runs.handle(step.start(INPUT, first()));

        assertThatThrownBy(() -> step.check(INPUT, handle, first())).isInstanceOfSatisfying(BusinessFailure.class,
                failure -> assertThat(failure.code()).isEqualTo("NO_SPACE"));
    }

    @Test
    void aTaskThatFailedForAPassingReasonIsBegunAgainByTheNextTryOnly() {
        var handle = Runs.handle(step.start(INPUT, first()));

        assertThatThrownBy(() -> step.check(INPUT, handle, first())).isInstanceOf(TransientFailure.class);
        assertThat(clones).isEqualTo(1);
        var again = Runs.handle(step.check(INPUT, handle, second()));
        assertThat(clones).isEqualTo(2);
        assertThatThrownBy(() -> step.check(INPUT, again, second())).isInstanceOf(TransientFailure.class);
        assertThat(clones).isEqualTo(2);
    }

    @Test
    void aMachineThatWasMadeButNotStartedIsNotForgotten() {
        makesMachine = true;
        failing = VmFault.Kind.NO_RESOURCES;
        var handle = Runs.handle(step.start(INPUT, first()));
        vcenter.advance(Duration.ofSeconds(8));

        assertThatThrownBy(() -> step.check(INPUT, handle, first())).isInstanceOfSatisfying(PermanentFailure.class,
                failure -> assertThat(failure.phrase().key()).isEqualTo("vm.made-but-unusable"));
    }

    @Test
    void aMachineThatWasMadeButNotStartedIsStartedByTheNextTry() {
        makesMachine = true;
        var handle = Runs.handle(step.start(INPUT, first()));
        vcenter.advance(Duration.ofSeconds(8));
        assertThatThrownBy(() -> step.check(INPUT, handle, first())).isInstanceOf(TransientFailure.class);

        var starting = step.check(INPUT, handle, second());
        assertThat(starting).isInstanceOf(Progress.Running.class);
        var done = Runs.finish(step, INPUT, second(), starting, vcenter::advance);

        assertThat(clones).isEqualTo(1);
        assertThat(vcenter.vms().find(done.output().vmId())).map(VirtualMachine::powerState).contains(PowerState.ON);
    }

    /** Clone tasks fail at once, with or without a machine that is off; other tasks do not. */
    private VirtualMachines breaking(VirtualMachines vms) {
        return new ForwardingVirtualMachines(vms) {

            @Override
            public String clone(CloneSpec spec) {
                clones++;
                if (makesMachine) {
                    super.clone(new CloneSpec(spec.effectKey(), spec.note(), spec.template(), spec.name(), spec.cpus(),
                            spec.memoryMiB(), spec.folder(), spec.network(), false));
                }
                return "broken";
            }

            @Override
            public VmTask task(String taskId) {
                return taskId.equals("broken") ? new VmTask.Failed(new VmFault(failing, Phrase.of("why"))) : super.task(taskId);
            }
        };
    }
}
