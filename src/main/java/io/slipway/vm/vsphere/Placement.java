package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;
import io.slipway.vm.VmFault;
import io.slipway.vm.vsphere.Things.Thing;
import java.rmi.RemoteException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds where new machines go: what is configured, else what a person would choose. */
final class Placement {

    private static final List<String> CLUSTERS = List.of("ClusterComputeResource", "ComputeResource");

    private final VsphereProperties properties;
    private final VsphereFaults faults;

    Placement(VsphereProperties properties, VsphereFaults faults) {
        this.properties = properties;
        this.faults = faults;
    }

    /**
     * The folder for new machines.
     *
     * @param below path below the configured folder, or null for that folder itself
     */
    ManagedObjectReference folder(Connection connection, @Nullable String below) throws RemoteException {
        var folder = reference(datacenter(connection), "vmFolder");
        folder = descend(connection, folder, properties.folder());
        return descend(connection, folder, below);
    }

    /** A pool and a datastore; by default those of the cluster that the template is in. */
    Target target(Connection connection, ManagedObjectReference template) throws RemoteException {
        var things = Things.below(connection, datacenter(connection).reference(), Map.of(
            "ClusterComputeResource", List.of("name", "resourcePool", "datastore"),
            "ComputeResource", List.of("name", "resourcePool", "datastore"),
            "ResourcePool", List.of("name", "owner"),
            "HostSystem", List.of("parent")));
        var host = Things.of(connection, List.of(template), List.of("runtime.host")).stream().findFirst()
            .map(each -> each.get("runtime.host", ManagedObjectReference.class)).orElse(null);
        var clusters = things.stream().filter(each -> CLUSTERS.contains(each.type()))
            .sorted(Comparator.comparing(Thing::name)).toList();
        var chosen = properties.resourcePool() == null ? defaultPool(clusters, things, host)
            : configuredPool(clusters, things, properties.resourcePool());
        return new Target(chosen.pool(), datastore(connection, chosen.cluster()));
    }

    private Thing datacenter(Connection connection) throws RemoteException {
        var name = properties.datacenter();
        var root = connection.content().getRootFolder();
        return Things.below(connection, root, Map.of("Datacenter", List.of("name", "vmFolder"))).stream()
            .filter(each -> name == null || each.name().equals(name)).min(Comparator.comparing(Thing::name))
            .orElseThrow(() -> missing("vm.vsphere.no-datacenter", name));
    }

    private ManagedObjectReference descend(Connection connection, ManagedObjectReference start, @Nullable String path)
        throws RemoteException {
        var folder = start;
        for (var name : path == null ? new String[0] : path.split("/")) {
            if (!name.isBlank()) {
                folder = connection.api().findChild(connection.content().getSearchIndex(), folder, name.trim());
                if (folder == null || !"Folder".equals(folder.getType())) {
                    throw missing("vm.vsphere.no-folder", path);
                }
            }
        }
        return folder;
    }

    private Choice defaultPool(List<Thing> clusters, List<Thing> things, @Nullable ManagedObjectReference host) {
        var home = things.stream().filter(each -> each.reference().equals(host))
            .map(each -> each.get("parent", ManagedObjectReference.class)).findFirst();
        return clusters.stream().filter(each -> home.isPresent() && each.reference().equals(home.get())).findFirst()
            .or(() -> clusters.stream().filter(each -> each.type().equals("ClusterComputeResource")).findFirst())
            .or(() -> clusters.stream().findFirst())
            .map(Choice::root).orElseThrow(() -> missing("vm.vsphere.no-resource-pool", null));
    }

    private Choice configuredPool(List<Thing> clusters, List<Thing> things, String path) {
        var slash = path.indexOf('/');
        Predicate<Thing> inCluster = cluster -> slash < 0 || cluster.name().equals(path.substring(0, slash));
        var pool = path.substring(slash + 1);
        Optional<Choice> named = things.stream().filter(each -> each.type().equals("ResourcePool") && each.name().equals(pool))
            .flatMap(each -> clusters.stream().filter(inCluster)
                .filter(cluster -> cluster.reference().equals(each.get("owner", ManagedObjectReference.class)))
                .map(cluster -> new Choice(cluster, each.reference())))
            .findFirst();
        return clusters.stream().filter(each -> each.name().equals(path)).findFirst().map(Choice::root)
            .or(() -> named).orElseThrow(() -> missing("vm.vsphere.no-resource-pool", path));
    }

    private ManagedObjectReference datastore(Connection connection, Thing cluster) throws RemoteException {
        var name = properties.datastore();
        return Things.of(connection, cluster.references("datastore"),
                List.of("name", "summary.freeSpace", "summary.accessible", "summary.maintenanceMode")).stream()
            .filter(each -> name == null ? each.is("summary.accessible") && inService(each) : each.name().equals(name))
            .max(Comparator.comparing(each -> Optional.ofNullable(each.get("summary.freeSpace", Long.class)).orElse(0L)))
            .map(Thing::reference).orElseThrow(() -> missing("vm.vsphere.no-datastore", name));
    }

    private static boolean inService(Thing datastore) {
        var mode = datastore.text("summary.maintenanceMode");
        return mode.isEmpty() || mode.equals("normal");
    }

    private static ManagedObjectReference reference(Thing thing, String path) {
        var reference = thing.get(path, ManagedObjectReference.class);
        if (reference == null) {
            throw new IllegalStateException(thing.name() + " has no " + path);
        }
        return reference;
    }

    private VmFault missing(String key, @Nullable String name) {
        return name == null ? faults.about(VmFault.Kind.NOT_FOUND, key + "-at-all", "")
            : faults.about(VmFault.Kind.NOT_FOUND, key, name);
    }

    /** Where a machine runs and where its disks are. */
    record Target(ManagedObjectReference pool, ManagedObjectReference datastore) {
    }

    private record Choice(Thing cluster, ManagedObjectReference pool) {

        static Choice root(Thing cluster) {
            return new Choice(cluster, reference(cluster, "resourcePool"));
        }
    }
}
