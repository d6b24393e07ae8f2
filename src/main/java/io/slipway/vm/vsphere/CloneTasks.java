package io.slipway.vm.vsphere;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.TaskInfo;
import com.vmware.vim25.TaskInfoState;
import com.vmware.vim25.TaskReasonUser;
import io.slipway.vm.vsphere.Things.Thing;
import java.rmi.RemoteException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The clone tasks of a template that the server remembers. A task does not say for which request it runs: those that this portal
 * started and got an answer for are remembered here, so that they are never taken for somebody else's.
 */
final class CloneTasks {

    private static final int REMEMBERED = 1000;

    private final Map<String, String> keys = new LinkedHashMap<>();

    /** Remembers what the task works for. */
    synchronized void started(String taskId, String effectKey) {
        keys.put(taskId, effectKey);
        if (keys.size() > REMEMBERED) {
            keys.remove(keys.keySet().iterator().next());
        }
    }

    private synchronized Optional<String> key(String taskId) {
        return Optional.ofNullable(keys.get(taskId));
    }

    /** The clones of the template that are running or done and may be the key's; failed ones made nothing. */
    List<Clone> of(Connection connection, ManagedObjectReference template, String effectKey) throws RemoteException {
        var manager = connection.content().getTaskManager();
        var recent = Things.along(connection, manager, "recentTask", Map.of("Task", List.of("info")));
        return recent.stream().map(each -> clone(connection, template, effectKey, each)).filter(Objects::nonNull).toList();
    }

    private @Nullable Clone clone(Connection connection, ManagedObjectReference template, String effectKey, Thing task) {
        var info = task.get("info", TaskInfo.class);
        if (info == null || !template.equals(info.getEntity()) || !isClone(info) || info.getState() == TaskInfoState.error
            || isSomebodyElses(connection, info)) {
            return null;
        }
        var key = key(task.id());
        if (key.isPresent() && !key.get().equals(effectKey)) {
            return null;
        }
        var running = info.getState() != TaskInfoState.success;
        var made = info.getResult() instanceof ManagedObjectReference machine ? machine : null;
        return new Clone(task.id(), running, key.isPresent(), made);
    }

    private static boolean isClone(TaskInfo info) {
        return Objects.requireNonNullElse(info.getDescriptionId(), "").startsWith("VirtualMachine.clone")
            || Objects.requireNonNullElse(info.getName(), "").startsWith("CloneVM");
    }

    private static boolean isSomebodyElses(Connection connection, TaskInfo info) {
        return info.getReason() instanceof TaskReasonUser user && user.getUserName() != null && !user.getUserName().isEmpty()
            && !Principal.of(user.getUserName()).equals(Principal.of(connection.user()));
    }

    /**
     * A clone task.
     *
     * @param taskId  its id
     * @param running whether it is queued or running
     * @param ours    whether it is known to work for the key; otherwise it only may
     * @param made    the machine that it made, or null
     */
    record Clone(String taskId, boolean running, boolean ours, @Nullable ManagedObjectReference made) {
    }
}
