package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.OptionValue;
import com.vmware.vim25.VirtualMachinePowerState;
import io.slipway.shared.Ipv4;
import io.slipway.vm.PowerState;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VmTemplate;
import io.slipway.vm.vsphere.Things.Thing;
import java.rmi.RemoteException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads machines and templates. */
final class Machines {

    private static final String TYPE = "VirtualMachine";
    private static final String TEMPLATE = "config.template";
    private static final List<String> MACHINE = List.of("name", TEMPLATE, "config.guestFullName", "config.annotation",
        "config.hardware.numCPU", "config.hardware.memoryMB", "runtime.powerState", "guest.ipAddress");
    private static final List<String> DETAILS = List.of("name", "config.guestFullName", "config.annotation", "config.extraConfig",
        "config.tools.toolsVersion", "guest.toolsStatus", "guest.toolsVersionStatus2", "guest.ipAddress");
    private static final Set<String> TOOLS = Set.of("toolsOk", "toolsOld", "toolsNotRunning");

    private Machines() {
    }

    static List<VirtualMachine> all(Connection connection) throws RemoteException {
        return Things.below(connection, connection.content().getRootFolder(), Map.of(TYPE, MACHINE)).stream()
            .filter(each -> !each.is(TEMPLATE)).map(Machines::machine).toList();
    }

    static Optional<VirtualMachine> find(Connection connection, ManagedObjectReference reference) throws RemoteException {
        return of(connection, List.of(reference)).stream().findFirst();
    }

    /** Those of the machines that exist. */
    static List<VirtualMachine> of(Connection connection, Collection<ManagedObjectReference> references) throws RemoteException {
        return Things.of(connection, references, MACHINE).stream().map(Machines::machine).toList();
    }

    static List<VmTemplate> templates(Connection connection) throws RemoteException {
        // Extra configuration is long: only the templates' is read.
        var references = templateReferences(connection).stream().map(Thing::reference).toList();
        return Things.of(connection, references, DETAILS).stream().map(Machines::template)
            .sorted(Comparator.comparing(VmTemplate::name)).toList();
    }

    /** The template of that name; empty when there is none. */
    static Optional<ManagedObjectReference> template(Connection connection, String name) throws RemoteException {
        return templateReferences(connection).stream().filter(each -> each.name().equals(name)).map(Thing::reference).findFirst();
    }

    private static List<Thing> templateReferences(Connection connection) throws RemoteException {
        return Things.below(connection, connection.content().getRootFolder(), Map.of(TYPE, List.of("name", TEMPLATE))).stream()
            .filter(each -> each.is(TEMPLATE)).toList();
    }

    private static VirtualMachine machine(Thing thing) {
        var ip = Annotation.address(thing.text("guest.ipAddress")).map(Ipv4::toString).orElse(null);
        return new VirtualMachine(thing.id(), thing.name(), thing.text("config.guestFullName"),
            state(thing.get("runtime.powerState", VirtualMachinePowerState.class)), ip, thing.number("config.hardware.numCPU"),
            thing.number("config.hardware.memoryMB"), Annotation.effectKey(thing.text("config.annotation")));
    }

    private static PowerState state(@Nullable VirtualMachinePowerState state) {
        if (state == VirtualMachinePowerState.poweredOn) {
            return PowerState.ON;
        }
        return state == VirtualMachinePowerState.suspended ? PowerState.SUSPENDED : PowerState.OFF;
    }

    private static VmTemplate template(Thing thing) {
        var address = firstBootOption(thing.get("config.extraConfig", OptionValue[].class))
            .or(() -> Annotation.firstBootAddress(thing.text("config.annotation")));
        var tools = hasTools(thing);
        // Without tools a known address was written down by somebody: clones first answer there.
        var known = tools ? address : address.or(() -> Annotation.address(thing.text("guest.ipAddress")));
        return new VmTemplate(thing.id(), thing.name(), thing.text("config.guestFullName"), tools, known.orElse(null));
    }

    /**
     * A template is off, so that nobody reports from inside. What counts is any sign that tools once did: their recorded
     * version, a version status, or a status that only installed tools can have. A template that was imported and never run has
     * none of them, and vCenter would not customize its clones.
     */
    private static boolean hasTools(Thing thing) {
        var status = thing.text("guest.toolsVersionStatus2");
        return thing.number("config.tools.toolsVersion") > 0
            || !status.isEmpty() && !status.equals("guestToolsNotInstalled")
            || TOOLS.contains(thing.text("guest.toolsStatus"));
    }

    private static Optional<Ipv4> firstBootOption(OptionValue @Nullable [] options) {
        if (options == null) {
            return Optional.empty();
        }
        for (var option : options) {
            if (Annotation.FIRST_BOOT_OPTION.equals(option.getKey()) && option.getValue() != null) {
                return Annotation.address(option.getValue().toString());
            }
        }
        return Optional.empty();
    }
}
