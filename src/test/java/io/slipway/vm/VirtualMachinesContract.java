package io.slipway.vm;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.vm.VirtualMachines.CloneTrace;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class VirtualMachinesContract extends CloningContract {

    @Test
    void aSystemThatAnswersPassesTheProbe() {
        vms().probe();

        assertThat(vms().name()).isNotBlank();
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

    private void power(VirtualMachine vm, PowerAction action) {
        assertThat(finish(vms().power(vm.id(), action).orElseThrow())).isEqualTo(vm.id());
    }

    private PowerState state(VirtualMachine vm) {
        return vms().find(vm.id()).orElseThrow().powerState();
    }
}
