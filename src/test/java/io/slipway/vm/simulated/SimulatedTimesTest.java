package io.slipway.vm.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.simulation.SimulatedFault;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines.CloneSpec;
import io.slipway.vm.VirtualMachines.CloneTrace;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SimulatedTimesTest {

    private final SimulatedVcenter vcenter = new SimulatedVcenter();

    @Test
    void aCloneAdvancesWithTimeAndIsListedAtItsEnd() {
        var task = vcenter.vms().clone(spec("key", "dev"));

        assertThat(vcenter.vms().task(task)).isEqualTo(new VmTask.Running(0));
        vcenter.advance(Duration.ofSeconds(4));
        assertThat(vcenter.vms().task(task)).isEqualTo(new VmTask.Running(50));
        assertThat(names()).doesNotContain("dev");
        vcenter.advance(Duration.ofSeconds(4));
        assertThat(vcenter.vms().task(task)).isInstanceOf(VmTask.Succeeded.class);
        assertThat(names()).contains("dev");
    }

    @Test
    void theAddressAppearsOnceTheGuestHasStarted() {
        vcenter.vms().clone(spec("key", "dev"));
        vcenter.advance(Duration.ofSeconds(8));

        assertThat(machine("dev").powerState()).isEqualTo(PowerState.ON);
        assertThat(machine("dev").ip()).isNull();
        vcenter.advance(Duration.ofSeconds(3));
        assertThat(machine("dev").ip()).isEqualTo("192.0.2.77");
    }

    @Test
    void aNameIsTakenFromTheBeginningOfTheCloneOn() {
        vcenter.vms().clone(spec("key", "dev"));

        assertFault(() -> vcenter.vms().clone(spec("other", "dev")), VmFault.Kind.NAME_TAKEN);
        assertThat(vcenter.vms().trace(spec("key", "dev"))).isInstanceOf(CloneTrace.Cloning.class);
        assertThat(vcenter.vms().trace(spec("other", "dev"))).isInstanceOf(CloneTrace.Foreign.class);
    }

    @Test
    void theNameOfARemovedMachineIsFreeAgain() {
        var old = machine("example-test-01");
        vcenter.vms().destroy(old.id());

        assertFault(() -> vcenter.vms().clone(spec("key", "example-test-01")), VmFault.Kind.NAME_TAKEN);
        vcenter.advance(Duration.ofSeconds(2));
        vcenter.vms().clone(spec("key", "example-test-01"));
        vcenter.advance(Duration.ofSeconds(8));

        assertThat(machine("example-test-01").id()).isNotEqualTo(old.id());
        assertThat(vcenter.vms().find(old.id())).isEmpty();
    }

    @Test
    void whatIsUnderWaySurvivesARestartAndWhatWasRemovedStaysRemoved() {
        var task = vcenter.vms().clone(spec("key", "dev"));
        vcenter.vms().destroy(machine("example-test-01").id());
        vcenter.advance(Duration.ofSeconds(8));

        var restarted = vcenter.again();

        assertThat(restarted.task(task)).isInstanceOf(VmTask.Succeeded.class);
        assertThat(restarted.list()).extracting(VirtualMachine::name).contains("dev").doesNotContain("example-test-01");
    }

    @Test
    void aFinishedTaskIsForgottenAfterAWhile() {
        var task = vcenter.vms().clone(spec("key", "dev"));

        vcenter.advance(Duration.ofMinutes(11));

        assertFault(() -> vcenter.vms().task(task), VmFault.Kind.NOT_FOUND);
    }

    @Test
    void aMachineThatIsBeingSwitchedRefusesToBeSwitchedOtherwise() {
        var id = machine("example-db-01").id();
        vcenter.vms().power(id, PowerAction.OFF);

        assertFault(() -> vcenter.vms().power(id, PowerAction.RESTART), VmFault.Kind.WRONG_STATE);
        assertFault(() -> vcenter.vms().destroy(id), VmFault.Kind.WRONG_STATE);
        assertThat(machine("example-db-01").powerState()).isEqualTo(PowerState.ON);
        vcenter.advance(Duration.ofSeconds(2));
        assertThat(machine("example-db-01").powerState()).isEqualTo(PowerState.OFF);
        assertThat(machine("example-db-01").ip()).isNull();
    }

    @Test
    void aCloneWhoseReplyGotLostIsMade() {
        vcenter.arm("clone", SimulatedFault.Kind.LOST_REPLY);

        assertFault(() -> vcenter.vms().clone(spec("key", "dev")), VmFault.Kind.UNREACHABLE);

        vcenter.advance(Duration.ofSeconds(8));
        assertThat(names()).contains("dev");
    }

    @Test
    void armedFaultsAreWhatARealVcenterWouldSay() {
        vcenter.arm("clone", SimulatedFault.Kind.UNREACHABLE);
        assertFault(() -> vcenter.vms().clone(spec("key", "dev")), VmFault.Kind.UNREACHABLE);
        vcenter.arm("clone", SimulatedFault.Kind.BAD_CREDENTIALS);
        assertFault(() -> vcenter.vms().clone(spec("key", "dev")), VmFault.Kind.BAD_CREDENTIALS);
        vcenter.arm("clone", SimulatedFault.Kind.NO_RESOURCES);
        assertFault(() -> vcenter.vms().clone(spec("key", "dev")), VmFault.Kind.NO_RESOURCES);

        vcenter.advance(Duration.ofSeconds(8));
        assertThat(names()).doesNotContain("dev");
    }

    private List<String> names() {
        return vcenter.vms().list().stream().map(VirtualMachine::name).toList();
    }

    private VirtualMachine machine(String name) {
        return vcenter.vms().list().stream().filter(vm -> vm.name().equals(name)).findFirst().orElseThrow();
    }

    private static void assertFault(ThrowingCallable call, VmFault.Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VmFault.class, fault -> assertThat(fault.kind()).isEqualTo(kind));
    }

    private static CloneSpec spec(String key, String name) {
        var network = new GuestNetwork(name, Ipv4.of("192.0.2.77"), Cidr.of("192.0.2.0/24"), Ipv4.of("192.0.2.1"), List.of());
        return new CloneSpec(key, "", "debian-12", name, 2, 4096, null, network, true);
    }
}
