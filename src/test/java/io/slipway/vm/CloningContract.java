package io.slipway.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises about templates and clones. */
abstract class CloningContract extends VirtualMachinesTrial {

    @Test
    void templatesSayWhetherTheyHaveTools() {
        assertThat(template(templateWithTools()).tools()).isTrue();
        assertThat(template(templateWithoutTools()).tools()).isFalse();
    }

    @Test
    void aTemplateWithoutToolsSaysWhereItsClonesFirstAnswer() {
        assertThat(template(templateWithoutTools()).firstBootAddress()).isNotNull();
        assertThat(template(templateWithTools()).firstBootAddress()).isNull();
    }

    @Test
    void templatesAreNoMachines() {
        assertThat(vms().list()).extracting(VirtualMachine::name).doesNotContain(templateWithTools(), templateWithoutTools());
    }

    @Test
    void aCloneHasTheSizeAndKeyThatWereAskedFor() {
        var spec = spec(templateWithTools());

        var vm = cloned(spec);

        assertThat(vm).isEqualTo(new VirtualMachine(vm.id(), spec.name(), vm.guestOs(), PowerState.OFF, null, spec.cpus(),
            spec.memoryMiB(), spec.effectKey()));
        assertThat(vm.guestOs()).isNotBlank();
        assertThat(vms().list()).contains(vm);
    }

    @Test
    void aCustomizedCloneStartsAndReportsItsAddress() {
        var spec = customized(spec(templateWithTools()));

        var vm = cloned(spec);

        assertThat(vm.powerState()).isEqualTo(PowerState.ON);
        await().atMost(PATIENCE).until(() -> "192.0.2.77".equals(vms().find(vm.id()).orElseThrow().ip()));
    }

    @Test
    void aCloneOfATemplateWithoutToolsCannotBeCustomized() {
        var fault = fault(() -> finish(vms().clone(customized(spec(templateWithoutTools())))));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.NOT_CUSTOMIZABLE);
    }

    @Test
    void anUnknownTemplateIsNamed() {
        var fault = fault(() -> vms().clone(spec("no-such-template")));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.TEMPLATE_NOT_FOUND);
        assertThat(fault.phrase().args()).contains("no-such-template");
    }

    @Test
    void anUnknownFolderIsNamed() {
        var spec = spec(templateWithTools());
        var elsewhere = new CloneSpec(spec.effectKey(), spec.note(), spec.template(), spec.name(), 1, 512, "no-such-folder",
            null, false);

        var fault = fault(() -> vms().clone(elsewhere));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.NOT_FOUND);
        assertThat(fault.phrase().args()).contains("no-such-folder");
    }

    @Test
    void aNameIsTakenOnlyOnce() {
        var first = spec(templateWithTools());
        cloned(first);

        var fault = fault(() -> finish(vms().clone(sameName(first))));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.NAME_TAKEN);
    }

    @Test
    void whatWasNeverClonedLeavesNoTrace() {
        assertThat(vms().trace(spec(templateWithTools()))).isEqualTo(new CloneTrace.Nothing());
    }

    @Test
    void aFinishedCloneIsFoundByItsKey() {
        var spec = spec(templateWithTools());
        var vm = cloned(spec);

        assertThat(vms().trace(spec)).isEqualTo(new CloneTrace.Machine(vm));
    }

    @Test
    void aMachineWithAnotherKeyIsForeign() {
        var first = spec(templateWithTools());
        var vm = cloned(first);

        assertThat(vms().trace(sameName(first))).isEqualTo(new CloneTrace.Foreign(vm));
    }

    @Test
    void aCloneUnderWayIsNeverTakenForNothing() {
        var spec = spec(templateWithTools());
        var task = vms().clone(spec);

        assertThat(vms().trace(spec)).isInstanceOfAny(CloneTrace.Cloning.class, CloneTrace.Machine.class);
        finish(task);
    }

    @Test
    void aCloneThatIsAbortedLeavesNothing() {
        var spec = aborted();

        assertThat(vms().trace(spec)).isEqualTo(new CloneTrace.Nothing());
        assertThat(vms().list()).extracting(VirtualMachine::name).doesNotContain(spec.name());
        assertThat(cloned(sameName(spec)).name()).isEqualTo(spec.name());
    }

    @Test
    void whatHasEndedOrIsNotKnownCannotBeAborted() {
        var spec = spec(templateWithTools());
        var task = vms().clone(spec);
        finish(task);

        assertThat(vms().cancel(task)).isFalse();
        assertThat(vms().cancel("task-987654321")).isFalse();
        assertThat(vms().trace(spec)).isInstanceOf(CloneTrace.Machine.class);
    }

    @Test
    void aMachineThatIsOffCannotBeSuspended() {
        var vm = cloned(spec(templateWithTools()));

        var fault = fault(() -> finish(vms().power(vm.id(), PowerAction.SUSPEND).orElseThrow()));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.WRONG_STATE);
    }

    /** A clone that was caught before its end; on a busy machine one may be too late. */
    private CloneSpec aborted() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            var spec = spec(templateWithTools());
            var task = vms().clone(spec);
            var aborted = vms().cancel(task);
            var end = await().atMost(PATIENCE).until(() -> vms().task(task), seen -> !(seen instanceof VmTask.Running));
            return aborted && end instanceof VmTask.Failed ? Optional.of(spec) : Optional.<CloneSpec>empty();
        }, Optional::isPresent).orElseThrow();
    }

    private CloneSpec sameName(CloneSpec first) {
        return new CloneSpec("another-key", first.note(), first.template(), first.name(), 1, 512, null, null, false);
    }

    private VmTemplate template(String name) {
        return vms().templates().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }
}
