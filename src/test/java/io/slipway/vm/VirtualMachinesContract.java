package io.slipway.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class VirtualMachinesContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> names = new ArrayList<>();

    protected abstract VirtualMachines vms();

    /** The name of a template whose clones can be customized. */
    protected abstract String templateWithTools();

    /** The name of a template whose clones cannot be customized; it has a first-boot address. */
    protected abstract String templateWithoutTools();

    protected abstract String knownPrincipal();

    protected abstract String knownRole();

    protected abstract String unknownPrincipal();

    /** An address that a customized clone may have while the test runs. */
    protected GuestNetwork guestNetwork(String hostName) {
        return new GuestNetwork(hostName, Ipv4.of("192.0.2.77"), Cidr.of("192.0.2.0/24"), Ipv4.of("192.0.2.1"),
            List.of(Ipv4.of("192.0.2.53")));
    }

    @AfterEach
    void removeMachines() {
        vms().list().stream().filter(vm -> names.contains(vm.name())).forEach(vm -> {
            vms().power(vm.id(), PowerAction.OFF).ifPresent(this::finish);
            vms().destroy(vm.id()).ifPresent(this::finish);
        });
    }

    @Test
    void aSystemThatAnswersPassesTheProbe() {
        vms().probe();

        assertThat(vms().name()).isNotBlank();
    }

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
    void aMachineIsPoweredOnOnlyOnce() {
        var vm = cloned(spec(templateWithTools()));

        power(vm, PowerAction.ON);

        assertThat(state(vm)).isEqualTo(PowerState.ON);
        assertThat(vms().power(vm.id(), PowerAction.ON)).isEmpty();
    }

    @Test
    void aMachineIsSuspendedWokenAndSwitchedOff() {
        var vm = cloned(spec(templateWithTools()));
        power(vm, PowerAction.ON);

        power(vm, PowerAction.SUSPEND);
        assertThat(state(vm)).isEqualTo(PowerState.SUSPENDED);
        power(vm, PowerAction.ON);
        assertThat(state(vm)).isEqualTo(PowerState.ON);
        power(vm, PowerAction.OFF);
        assertThat(state(vm)).isEqualTo(PowerState.OFF);
        assertThat(vms().power(vm.id(), PowerAction.OFF)).isEmpty();
    }

    @Test
    void aRestartStartsAMachineThatIsOff() {
        var vm = cloned(spec(templateWithTools()));

        power(vm, PowerAction.RESTART);
        assertThat(state(vm)).isEqualTo(PowerState.ON);
        power(vm, PowerAction.RESTART);
        assertThat(state(vm)).isEqualTo(PowerState.ON);
    }

    @Test
    void aMachineThatIsOffCannotBeSuspended() {
        var vm = cloned(spec(templateWithTools()));

        var fault = fault(() -> finish(vms().power(vm.id(), PowerAction.SUSPEND).orElseThrow()));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.WRONG_STATE);
    }

    @Test
    void aRunningMachineIsNotDestroyed() {
        var vm = cloned(spec(templateWithTools()));
        power(vm, PowerAction.ON);

        var fault = fault(() -> finish(vms().destroy(vm.id()).orElseThrow()));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.WRONG_STATE);
        assertThat(vms().find(vm.id())).isPresent();
    }

    @Test
    void aDestroyedMachineIsGone() {
        var spec = spec(templateWithTools());
        var vm = cloned(spec);

        finish(vms().destroy(vm.id()).orElseThrow());

        assertThat(vms().find(vm.id())).isEmpty();
        assertThat(vms().destroy(vm.id())).isEmpty();
        assertThat(vms().trace(spec)).isEqualTo(new CloneTrace.Nothing());
    }

    @Test
    void aMachineOrTaskThatDoesNotExistSaysSo() {
        assertThat(vms().find("vm-999999")).isEmpty();
        assertThat(vms().destroy("vm-999999")).isEmpty();
        assertThat(fault(() -> vms().power("vm-999999", PowerAction.ON)).kind()).isEqualTo(VmFault.Kind.NOT_FOUND);
        assertThat(fault(() -> vms().grant("vm-999999", knownPrincipal(), knownRole(), true)).kind())
            .isEqualTo(VmFault.Kind.NOT_FOUND);
        assertThat(fault(() -> vms().task("task-999999")).kind()).isEqualTo(VmFault.Kind.NOT_FOUND);
    }

    @Test
    void aGrantIsSeenRepeatedAndTakenBack() {
        var vm = cloned(spec(templateWithTools()));
        assertThat(vms().granted(vm.id(), knownPrincipal())).isEmpty();

        vms().grant(vm.id(), knownPrincipal(), knownRole(), true);
        vms().grant(vm.id(), knownPrincipal(), knownRole(), true);
        assertThat(vms().granted(vm.id(), knownPrincipal())).isEqualTo(Optional.of(knownRole()));

        vms().revoke(vm.id(), knownPrincipal());
        vms().revoke(vm.id(), knownPrincipal());
        assertThat(vms().granted(vm.id(), knownPrincipal())).isEmpty();
    }

    @Test
    void permissionsOfAMachineThatIsGoneAreGone() {
        assertThat(vms().granted("vm-999999", knownPrincipal())).isEmpty();
        vms().revoke("vm-999999", knownPrincipal());
    }

    @Test
    void anUnknownPrincipalIsNamed() {
        var vm = cloned(spec(templateWithTools()));

        var fault = fault(() -> vms().grant(vm.id(), unknownPrincipal(), knownRole(), true));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.UNKNOWN_PRINCIPAL);
        assertThat(fault.phrase().args()).contains(unknownPrincipal());
    }

    @Test
    void anUnknownRoleIsNamed() {
        var vm = cloned(spec(templateWithTools()));

        var fault = fault(() -> vms().grant(vm.id(), knownPrincipal(), "no-such-role", true));

        assertThat(fault.kind()).isEqualTo(VmFault.Kind.UNKNOWN_ROLE);
        assertThat(fault.phrase().args()).contains("no-such-role");
    }

    /** A small clone, left off, with a name and key of its own. */
    protected final CloneSpec spec(String template) {
        var unique = UUID.randomUUID().toString();
        var name = "contract-" + unique.substring(0, 8);
        names.add(name);
        return new CloneSpec(unique + "/1", "Made by a test & <nobody> else", template, name, 2, 1024, null, null, false);
    }

    protected final CloneSpec customized(CloneSpec spec) {
        return new CloneSpec(spec.effectKey(), spec.note(), spec.template(), spec.name(), spec.cpus(), spec.memoryMiB(), null,
            guestNetwork(spec.name()), true);
    }

    protected final VirtualMachine cloned(CloneSpec spec) {
        return vms().find(finish(vms().clone(spec))).orElseThrow();
    }

    /** Waits for the task's end; the machine's id, or the task's fault. */
    protected final String finish(String taskId) {
        var end = await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
            .until(() -> vms().task(taskId), task -> !(task instanceof VmTask.Running));
        if (end instanceof VmTask.Failed failed) {
            throw failed.fault();
        }
        return ((VmTask.Succeeded) end).vmId();
    }

    protected static VmFault fault(ThrowingCallable call) {
        var fault = catchThrowableOfType(VmFault.class, call);
        assertThat(fault).as("the call's fault").isNotNull();
        return fault;
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

    private void power(VirtualMachine vm, PowerAction action) {
        assertThat(finish(vms().power(vm.id(), action).orElseThrow())).isEqualTo(vm.id());
    }

    private PowerState state(VirtualMachine vm) {
        return vms().find(vm.id()).orElseThrow().powerState();
    }
}
