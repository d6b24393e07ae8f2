package io.slipway.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.vm.VirtualMachines.CloneSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;

/** What the contract of the port needs of an adapter, and what its tests do again and again. */
abstract class VirtualMachinesTrial {

    static final Duration PATIENCE = Duration.ofSeconds(30);

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
}
