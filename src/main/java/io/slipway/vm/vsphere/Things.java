package io.slipway.vm.vsphere;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.MissingProperty;
import com.vmware.vim25.NotAuthenticated;
import com.vmware.vim25.ObjectContent;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.RetrieveOptions;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.TraversalSpec;
import java.rmi.RemoteException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bulk reads of objects with just the properties that are wanted, however many pages the server makes of the answer. */
final class Things {

    private Things() {
    }

    /** All objects of the types below the container, at any depth. Abstract types do not count: name the concrete ones. */
    static List<Thing> below(Connection connection, ManagedObjectReference container, Map<String, List<String>> pathsByType)
        throws RemoteException {
        var api = connection.api();
        var view = api.createContainerView(connection.content().getViewManager(), container,
            pathsByType.keySet().toArray(String[]::new), true);
        var things = along(connection, view, "view", pathsByType);
        // After a failure the view is left to the session's end: another call would only fail as well.
        api.destroyView(view);
        return things;
    }

    /** The objects that the property of the start refers to. */
    static List<Thing> along(Connection connection, ManagedObjectReference start, String property,
                             Map<String, List<String>> pathsByType) throws RemoteException {
        var step = new TraversalSpec();
        step.setType(start.getType());
        step.setPath(property);
        step.setSkip(false);
        var from = new ObjectSpec();
        from.setObj(start);
        from.setSkip(true);
        from.setSelectSet(new SelectionSpec[] {step});
        return read(connection, List.of(from), pathsByType);
    }

    /** Those of the objects, all of one type, that exist. */
    static List<Thing> of(Connection connection, Collection<ManagedObjectReference> references, List<String> paths)
        throws RemoteException {
        if (references.isEmpty()) {
            return List.of();
        }
        var type = references.iterator().next().getType();
        return read(connection, references.stream().map(Things::object).toList(), Map.of(type, paths));
    }

    private static ObjectSpec object(ManagedObjectReference reference) {
        var spec = new ObjectSpec();
        spec.setObj(reference);
        spec.setSkip(false);
        return spec;
    }

    private static List<Thing> read(Connection connection, List<ObjectSpec> objects, Map<String, List<String>> pathsByType)
        throws RemoteException {
        var filter = new PropertyFilterSpec();
        filter.setObjectSet(objects.toArray(ObjectSpec[]::new));
        filter.setPropSet(pathsByType.entrySet().stream().map(each -> paths(each.getKey(), each.getValue()))
            .toArray(PropertySpec[]::new));
        filter.setReportMissingObjectsInResults(true);
        var collector = connection.content().getPropertyCollector();
        var things = new ArrayList<Thing>();
        var page = connection.api().retrievePropertiesEx(collector, new PropertyFilterSpec[] {filter}, new RetrieveOptions());
        while (page != null) {
            if (page.getObjects() != null) {
                for (var content : page.getObjects()) {
                    things.add(thing(content));
                }
            }
            page = page.getToken() == null ? null : connection.api().continueRetrievePropertiesEx(collector, page.getToken());
        }
        return things;
    }

    private static PropertySpec paths(String type, List<String> paths) {
        var spec = new PropertySpec();
        spec.setType(type);
        spec.setAll(false);
        spec.setPathSet(paths.toArray(String[]::new));
        return spec;
    }

    private static Thing thing(ObjectContent content) throws RemoteFault {
        for (var missing : content.getMissingSet() == null ? new MissingProperty[0] : content.getMissingSet()) {
            // A server whose session is over may leave the properties out instead of refusing.
            if (missing.getFault() != null && missing.getFault().getFault() instanceof NotAuthenticated over) {
                throw new RemoteFault("NotAuthenticated", "", over);
            }
        }
        var values = new HashMap<String, Object>();
        for (var property : content.getPropSet() == null ? new DynamicProperty[0] : content.getPropSet()) {
            values.put(property.getName(), property.getVal());
        }
        return new Thing(content.getObj(), values);
    }

    /**
     * An object with the properties that were asked for, without those that are unset or may not be read.
     *
     * @param reference which one
     * @param values    property paths and their values
     */
    record Thing(ManagedObjectReference reference, Map<String, Object> values) {

        String id() {
            return reference.getVal();
        }

        String type() {
            return reference.getType();
        }

        /** The property's value, or null when it is unset or of another type. */
        <T> @Nullable T get(String path, Class<T> type) {
            var value = values.get(path);
            return type.isInstance(value) ? type.cast(value) : null;
        }

        String text(String path) {
            var value = values.get(path);
            return value == null ? "" : value.toString();
        }

        String name() {
            return text("name");
        }

        int number(String path) {
            return values.get(path) instanceof Number number ? number.intValue() : 0;
        }

        boolean is(String path) {
            return Boolean.TRUE.equals(values.get(path));
        }

        List<ManagedObjectReference> references(String path) {
            return values.get(path) instanceof ManagedObjectReference[] all ? List.of(all) : List.of();
        }
    }
}
