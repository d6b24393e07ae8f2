package io.slipway.vm.simulated;

import io.slipway.shared.Ipv4;
import io.slipway.vm.PowerState;
import io.slipway.vm.VmTemplate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the simulated vCenter has when it is seen for the first time, and what it knows for ever. */
final class ExampleInventory {

    static final List<VmTemplate> TEMPLATES = List.of(
            new VmTemplate("vm-1", "debian-12", "Debian GNU/Linux 12 (64-bit)", true, null),
            new VmTemplate("vm-2", "debian-12-minimal", "Debian GNU/Linux 12 (64-bit)", false, Ipv4.of("192.0.2.10")),
            new VmTemplate("vm-3", "ubuntu-24.04", "Ubuntu Linux (64-bit)", true, null));

    static final Set<String> FOLDERS = Set.of("developers", "projects", "servers");

    static final Set<String> ROLES = Set.of("Admin", "ReadOnly", "VirtualMachineConsoleUser", "VirtualMachinePowerUser",
            "VirtualMachineUser");

    private static final String DEBIAN = TEMPLATES.get(0).guestOs();
    private static final String UBUNTU = TEMPLATES.get(2).guestOs();
    private static final String WINDOWS = "Microsoft Windows Server 2022 (64-bit)";

    private ExampleInventory() {
    }

    static List<SimulatedMachine> machines(Instant now) {
        return List.of(
                machine(11, "example-build-01", UBUNTU, 8, 16384, "198.51.100.11", PowerState.ON, now),
                machine(12, "example-build-02", UBUNTU, 8, 16384, "198.51.100.12", PowerState.ON, now),
                machine(13, "example-build-03", UBUNTU, 8, 16384, "198.51.100.13", PowerState.OFF, now),
                machine(14, "example-db-01", DEBIAN, 4, 32768, "198.51.100.21", PowerState.ON, now),
                machine(15, "example-db-02", DEBIAN, 4, 32768, "198.51.100.22", PowerState.ON, now),
                machine(16, "example-files", DEBIAN, 2, 8192, "198.51.100.30", PowerState.ON, now),
                machine(17, "example-intranet", WINDOWS, 4, 8192, "198.51.100.40", PowerState.ON, now),
                machine(18, "example-mail", DEBIAN, 2, 4096, "198.51.100.50", PowerState.ON, now),
                machine(19, "example-monitor", DEBIAN, 2, 4096, "198.51.100.60", PowerState.ON, now),
                machine(20, "example-old-wiki", DEBIAN, 1, 2048, null, PowerState.SUSPENDED, now),
                machine(21, "example-test-01", UBUNTU, 2, 4096, "198.51.100.71", PowerState.OFF, now),
                machine(22, "example-test-02", UBUNTU, 2, 4096, "198.51.100.72", PowerState.OFF, now));
    }

    private static SimulatedMachine machine(int number, String name, String guestOs, int cpus, int memoryMiB,
            @Nullable String address, PowerState power, Instant now) {
        return new SimulatedMachine("vm-" + number, name, null, guestOs, cpus, memoryMiB,
                address == null ? null : Ipv4.of(address), null, now, power, null, null, Map.of());
    }
}
