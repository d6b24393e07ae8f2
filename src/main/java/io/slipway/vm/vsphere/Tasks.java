package io.slipway.vm.vsphere;

import com.vmware.vim25.LocalizedMethodFault;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.TaskInfoState;
import io.slipway.vm.VmFault;
import io.slipway.vm.VmTask;
import io.slipway.vm.vsphere.Things.Thing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks for tasks together: while one question is on its way, all who come meanwhile share the next one.
 */
final class Tasks {

    private static final List<String> PATHS = List.of("info.state", "info.progress", "info.result", "info.entity", "info.error");

    private final VsphereSession session;
    private final VsphereFaults faults;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Question next;

    Tasks(VsphereSession session, VsphereFaults faults) {
        this.session = session;
        this.faults = faults;
    }

    VmTask read(String taskId) {
        Question question;
        var mine = false;
        synchronized (this) {
            if (next == null) {
                next = new Question();
                mine = true;
            }
            question = next;
            question.ids().add(taskId);
        }
        if (mine) {
            ask(question);
        }
        return answer(question, taskId);
    }

    private void ask(Question question) {
        asking.lock();
        try {
            synchronized (this) {
                next = null;
            }
            question.answer().complete(read(question.ids()));
        } catch (RuntimeException | Error e) {
            question.answer().completeExceptionally(e);
        } finally {
            asking.unlock();
        }
    }

    private Map<String, Thing> read(Set<String> ids) {
        var references = ids.stream().map(id -> References.of("Task", id)).toList();
        return session.call(connection -> Things.of(connection, references, PATHS)).stream()
            .collect(Collectors.toMap(Thing::id, each -> each));
    }

    private VmTask answer(Question question, String taskId) {
        try {
            var task = question.answer().join().get(taskId);
            if (task == null) {
                throw faults.about(VmFault.Kind.NOT_FOUND, "vm.vsphere.no-task", taskId);
            }
            return state(task);
        } catch (CompletionException e) {
            throw e.getCause() instanceof VmFault fault ? fault : e;
        }
    }

    private VmTask state(Thing task) {
        var state = task.get("info.state", TaskInfoState.class);
        if (state == TaskInfoState.success) {
            var machine = task.get("info.result", ManagedObjectReference.class);
            var entity = task.get("info.entity", ManagedObjectReference.class);
            return new VmTask.Succeeded(machine != null ? machine.getVal() : entity != null ? entity.getVal() : "");
        }
        if (state == TaskInfoState.error) {
            return new VmTask.Failed(faults.of(task.get("info.error", LocalizedMethodFault.class)));
        }
        return new VmTask.Running(state == TaskInfoState.running ? task.get("info.progress", Integer.class) : null);
    }

    private record Question(Set<String> ids, CompletableFuture<Map<String, Thing>> answer) {

        Question() {
            this(new LinkedHashSet<>(), new CompletableFuture<>());
        }
    }
}
