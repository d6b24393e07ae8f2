package io.slipway.vm.step;

import static io.slipway.vm.step.Runs.first;
import static io.slipway.vm.step.Runs.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Phrase;
import io.slipway.step.Undo;
import io.slipway.vm.ForwardingVirtualMachines;
import io.slipway.vm.VmProperties;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import io.slipway.vm.step.CloneVmStep.Output;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloneVmUndoTest extends CloneTrial {

    @Test
    void itCanBeTakenBackUntilTheMachineIsGone() {
        var output = finish(step.start(input, first())).output();

        assertThat(undone(output)).isTrue();

        assertThat(named()).isEmpty();
    }

    @Test
    void aCloneUnderWayIsAbortedAndThenThereIsNothingToTakeBack() {
        var handle = Runs.handle(step.start(input, first()));

        assertThat(step.abandon(input, handle, second()).orElseThrow())
                .isEqualTo(Undo.pending(Duration.ofSeconds(2), Phrase.of("vm.aborting-clone", "dev-jdoe")));
        assertThat(step.abandon(input, handle, second()).orElseThrow())
                .isEqualTo(Undo.undone(Phrase.of("vm.nothing-cloned", "dev-jdoe")));
        vcenter.advance(Duration.ofMinutes(1));
        assertThat(named()).isEmpty();
    }

    @Test
    void aCloneWhoseTaskIsNotKnownToBeOursIsAbortedByItsHandleOnly() {
        var cancelled = new ArrayList<String>();
        var handle = Runs.handle(step.start(input, first()));
        var onAnotherNode = new CloneVmStep(new ForwardingVirtualMachines(vcenter.vms()) {

            @Override
            public CloneTrace trace(CloneSpec spec) {
                return new CloneTrace.Cloning(null);
            }

            @Override
            public boolean cancel(String taskId) {
                return cancelled.add(taskId);
            }
        }, new VmProperties(null), events::add);

        onAnotherNode.abandon(input, null, second());
        assertThat(cancelled).isEmpty();
        onAnotherNode.abandon(input, handle, second());
        assertThat(cancelled).containsExactly(handle.substring(handle.indexOf(' ') + 1));
    }

    @Test
    void aCloneThatTheSystemDoesNotAbortIsTakenBackWhenItHasEnded() {
        var stubborn = new CloneVmStep(new ForwardingVirtualMachines(vcenter.vms()) {

            @Override
            public boolean cancel(String taskId) {
                return false;
            }
        }, new VmProperties(null), events::add);
        var handle = Runs.handle(stubborn.start(input, first()));

        assertThat(stubborn.abandon(input, handle, second()).orElseThrow())
                .isEqualTo(Undo.pending(Duration.ofSeconds(5), Phrase.of("vm.cloning", "debian-12", "dev-jdoe")));
        vcenter.advance(Duration.ofSeconds(30));
        assertThat(named()).hasSize(1);
        assertThat(undone(null)).isTrue();
        assertThat(named()).isEmpty();
    }

    @Test
    void aMachineThatSomebodyRemovedMeanwhileIsGoneAndThatIsSaid() {
        var output = finish(step.start(input, first())).output();
        remove(named().get(0));

        assertThat(step.undo(input, output, first())).isEqualTo(Undo.undone(Phrase.of("vm.gone", "dev-jdoe")));
        assertThat(step.abandon(input, null, first()).orElseThrow())
                .isEqualTo(Undo.undone(Phrase.of("vm.nothing-cloned", "dev-jdoe")));
    }

    @Test
    void aMachineWithoutOurKeyIsLeftAlone() {
        var output = clonedBySomebodyElse();

        assertThat(step.undo(input, output, first())).isInstanceOf(Undo.Impossible.class);
        assertThat(step.undo(input, null, first())).isInstanceOf(Undo.Undone.class);
        assertThat(named()).hasSize(1);
    }

    private boolean undone(@Nullable Output output) {
        for (var visits = 0; visits < 30; visits++) {
            if (step.undo(input, output, second()) instanceof Undo.Undone) {
                return true;
            }
            vcenter.advance(Duration.ofSeconds(1));
        }
        return false;
    }
}
