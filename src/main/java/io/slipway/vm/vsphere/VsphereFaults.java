package io.slipway.vm.vsphere;

import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.ManagedObjectNotFound;
import com.vmware.vim25.MethodFault;
import com.vmware.vim25.NoPermission;
import com.vmware.vim25.UserNotFound;
import io.slipway.shared.Phrase;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmFault.Kind;
import java.rmi.RemoteException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the server's faults into the port's, by their types: their texts differ between versions and languages. */
final class VsphereFaults {

    // The nearest of the fault's own type and its ancestors decides. The stubs do not know the types that came after them.
    private static final Map<String, Kind> KINDS = Map.ofEntries(
        Map.entry("InvalidLogin", Kind.BAD_CREDENTIALS),
        Map.entry("PasswordExpired", Kind.BAD_CREDENTIALS),
        Map.entry("NotAuthenticated", Kind.UNREACHABLE),
        Map.entry("NoPermission", Kind.NO_PERMISSION),
        Map.entry("ManagedObjectNotFound", Kind.NOT_FOUND),
        Map.entry("NotFound", Kind.NOT_FOUND),
        Map.entry("DuplicateName", Kind.NAME_TAKEN),
        Map.entry("AlreadyExists", Kind.NAME_TAKEN),
        Map.entry("InsufficientResourcesFault", Kind.NO_RESOURCES),
        Map.entry("NotEnoughLicenses", Kind.NO_RESOURCES),
        Map.entry("NoDiskSpace", Kind.NO_SPACE),
        Map.entry("InsufficientStorageSpace", Kind.NO_SPACE),
        Map.entry("InsufficientDisks", Kind.NO_SPACE),
        Map.entry("CustomizationFault", Kind.NOT_CUSTOMIZABLE),
        Map.entry("UserNotFound", Kind.UNKNOWN_PRINCIPAL),
        Map.entry("InvalidState", Kind.WRONG_STATE),
        Map.entry("TaskInProgress", Kind.WRONG_STATE));

    private final String system;

    /** @param system what the server is called in messages */
    VsphereFaults(String system) {
        this.system = system;
    }

    VmFault of(RemoteException exception) {
        if (exception instanceof RemoteFault remote) {
            return of(remote.type(), remote.fault(), remote.getMessage(), remote);
        }
        var phrase = Phrase.of("vm.vsphere.unreachable", system, Phrase.of("vm.vsphere.garbage"));
        return new VmFault(Kind.UNREACHABLE, phrase, exception);
    }

    VmFault of(@Nullable LocalizedMethodFault fault) {
        if (fault == null || fault.getFault() == null) {
            return of("", null, fault == null ? null : fault.getLocalizedMessage(), null);
        }
        return of(fault.getFault().getClass().getSimpleName(), fault.getFault(), fault.getLocalizedMessage(), fault.getFault());
    }

    /** A fault that is found here, about the named thing. The phrase's values are the server and the thing. */
    VmFault about(Kind kind, String key, String thing) {
        return new VmFault(kind, Phrase.of(key, system, thing));
    }

    private VmFault of(String type, @Nullable MethodFault fault, @Nullable String text, @Nullable Throwable cause) {
        var kind = kind(type, fault);
        var told = Objects.requireNonNullElse(text, "");
        var phrase = switch (kind) {
            case BAD_CREDENTIALS -> Phrase.of("vm.vsphere.bad-credentials", system);
            case UNREACHABLE -> Phrase.of("vm.vsphere.unreachable", system, Phrase.of("vm.vsphere.session-lost"));
            case NO_PERMISSION -> Phrase.of("vm.vsphere.no-permission", system, privilege(fault));
            case NOT_FOUND -> Phrase.of("vm.vsphere.not-found", system, thing(fault, told));
            case NAME_TAKEN -> Phrase.of("vm.vsphere.name-taken", system, told);
            case NO_RESOURCES -> Phrase.of("vm.vsphere.no-resources", system, told);
            case NO_SPACE -> Phrase.of("vm.vsphere.no-space", system, told);
            case NOT_CUSTOMIZABLE -> Phrase.of("vm.vsphere.not-customizable", system, told);
            case UNKNOWN_PRINCIPAL -> Phrase.of("vm.vsphere.unknown-principal", system, principal(fault, told));
            case WRONG_STATE -> Phrase.of("vm.vsphere.wrong-state", system, told);
            default -> Phrase.of("vm.vsphere.other", system, type, told);
        };
        return new VmFault(kind, phrase, cause);
    }

    private static Kind kind(String name, @Nullable MethodFault fault) {
        var kind = KINDS.get(name);
        for (Class<?> type = fault == null ? null : fault.getClass(); kind == null && type != null; type = type.getSuperclass()) {
            kind = KINDS.get(type.getSimpleName());
        }
        return kind == null ? Kind.OTHER : kind;
    }

    private static String privilege(@Nullable MethodFault fault) {
        return fault instanceof NoPermission refused && refused.getPrivilegeId() != null ? refused.getPrivilegeId() : "";
    }

    private static String thing(@Nullable MethodFault fault, String text) {
        return fault instanceof ManagedObjectNotFound missing && missing.getObj() != null ? missing.getObj().getVal() : text;
    }

    private static String principal(@Nullable MethodFault fault, String text) {
        return fault instanceof UserNotFound unknown && unknown.getPrincipal() != null ? unknown.getPrincipal() : text;
    }
}
