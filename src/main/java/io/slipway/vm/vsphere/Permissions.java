package io.slipway.vm.vsphere;

import com.vmware.vim25.AuthorizationRole;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.NotFound;
import com.vmware.vim25.Permission;
import com.vmware.vim25.UserNotFound;
import io.slipway.vm.VmFault;
import java.rmi.RemoteException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Gives, reads and takes direct permissions on machines. */
final class Permissions {

    private final VsphereFaults faults;

    Permissions(VsphereFaults faults) {
        this.faults = faults;
    }

    void grant(Connection connection, ManagedObjectReference machine, String principal, String role, boolean propagate)
        throws RemoteException {
        var permission = new Permission();
        permission.setPrincipal(Principal.of(principal).canonical());
        permission.setGroup(false);
        permission.setPropagate(propagate);
        permission.setRoleId(role(connection, role).getRoleId());
        try {
            connection.api().setEntityPermissions(manager(connection), machine, new Permission[] {permission});
        } catch (RemoteFault e) {
            if (e.fault() instanceof UserNotFound) {
                throw faults.about(VmFault.Kind.UNKNOWN_PRINCIPAL, "vm.vsphere.unknown-principal", principal);
            }
            throw e;
        }
    }

    Optional<String> granted(Connection connection, ManagedObjectReference machine, String principal) throws RemoteException {
        var found = direct(connection, machine, principal);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return roles(connection).stream().filter(role -> role.getRoleId() == found.get().getRoleId())
            .map(AuthorizationRole::getName).findFirst();
    }

    void revoke(Connection connection, ManagedObjectReference machine, String principal) throws RemoteException {
        var found = direct(connection, machine, principal);
        if (found.isEmpty()) {
            return;
        }
        try {
            connection.api().removeEntityPermission(manager(connection), machine, found.get().getPrincipal(), false);
        } catch (RemoteFault e) {
            // Somebody else took it away meanwhile.
            if (!(e.fault() instanceof NotFound)) {
                throw e;
            }
        }
    }

    private static Optional<Permission> direct(Connection connection, ManagedObjectReference machine, String principal)
        throws RemoteException {
        var wanted = Principal.of(principal);
        var permissions = connection.api().retrieveEntityPermissions(manager(connection), machine, false);
        return permissions == null ? Optional.empty() : Arrays.stream(permissions)
            .filter(each -> !each.isGroup() && Principal.of(each.getPrincipal()).equals(wanted)).findFirst();
    }

    private AuthorizationRole role(Connection connection, String name) throws RemoteException {
        return roles(connection).stream().filter(role -> name.equals(role.getName())).findFirst()
            .orElseThrow(() -> faults.about(VmFault.Kind.UNKNOWN_ROLE, "vm.vsphere.unknown-role", name));
    }

    private static List<AuthorizationRole> roles(Connection connection) throws RemoteException {
        return Things.of(connection, List.of(manager(connection)), List.of("roleList")).stream()
            .map(each -> each.get("roleList", AuthorizationRole[].class)).findFirst().map(List::of).orElse(List.of());
    }

    private static ManagedObjectReference manager(Connection connection) {
        return connection.content().getAuthorizationManager();
    }
}
