package io.slipway.vm;

import io.slipway.shared.GuestNetwork;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vSphere-like system: templates, machines, long tasks and permissions.
 * Every method is one conversation with the remote system, bounded by the adapter's time-outs, and throws {@link VmFault}.
 */
public interface VirtualMachines {

    /** True when no real system is behind this. */
    boolean simulated();

    /** What the system is called in messages, e.g. {@code vCenter vc.example.org}. */
    String name();

    /** Signs in and reads the server's time; throws what stands in the way. */
    void probe();

    /** The machines that the system marks as templates, by name. */
    List<VmTemplate> templates();

    /** All machines that are not templates, in one bulk read. */
    List<VirtualMachine> list();

    /** One machine by the system's id; empty when it does not exist any more. */
    Optional<VirtualMachine> find(String vmId);

    /**
     * Begins a clone and returns the task's id. The effect key is part of the machine's annotation from its creation on.
     * The machine's name is unique in its folder: the system refuses a second one ({@link VmFault.Kind#NAME_TAKEN}, from here or
     * from the task).
     */
    String clone(CloneSpec spec);

    /** Looks for the machine, or the running task, that a clone with this name and key made. */
    CloneTrace trace(CloneSpec spec);

    /** How far a task is; a finished task that the system has forgotten is {@link VmFault.Kind#NOT_FOUND}. */
    VmTask task(String taskId);

    /**
     * Asks the system to abort a running task. What the task was making is gone when the task has ended; a task that is about to
     * end may still succeed.
     *
     * @return false when the system does not abort it: it cannot be, has ended, or is not known any more
     */
    boolean cancel(String taskId);

    /** Begins a change of the power state and returns the task's id; empty when the machine is in that state already. */
    Optional<String> power(String vmId, PowerAction action);

    /**
     * Begins the removal of the machine with its disks and returns the task's id; empty when it is gone. The machine must be off.
     */
    Optional<String> destroy(String vmId);

    /** Gives the principal the role on the machine. Harmless when repeated. */
    void grant(String vmId, String principal, String role, boolean propagate);

    /** The role's name that the principal has directly on the machine; empty without one. */
    Optional<String> granted(String vmId, String principal);

    /** Takes the principal's direct permission on the machine away; harmless when there is none. */
    void revoke(String vmId, String principal);

    /**
     * What to clone into what.
     *
     * @param effectKey written into the annotation
     * @param note      one line for people, also in the annotation
     * @param template  the template's name
     * @param name      the new machine's name
     * @param cpus      virtual processors
     * @param memoryMiB memory in MiB
     * @param folder    folder below the configured one, or null for the configured one itself
     * @param network   guest customization to apply, or null for none
     * @param powerOn   whether the machine is started right after
     */
    record CloneSpec(String effectKey, String note, String template, String name, int cpus, int memoryMiB,
                     @Nullable String folder, @Nullable GuestNetwork network, boolean powerOn) {
    }

    /** What a look for a clone came to. */
    sealed interface CloneTrace {

        /** The machine is there and carries the key. */
        record Machine(VirtualMachine vm) implements CloneTrace {
        }

        /** A clone of this template that may be ours is running. */
        record Cloning(@Nullable String taskId) implements CloneTrace {
        }

        /** A machine of that name is there, but it carries another key or none. */
        record Foreign(VirtualMachine vm) implements CloneTrace {
        }

        /** Neither machine nor running clone. */
        record Nothing() implements CloneTrace {
        }
    }
}
