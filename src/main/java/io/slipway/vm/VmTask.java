package io.slipway.vm;

import org.jspecify.annotations.Nullable;

/** A long task of the system. */
public sealed interface VmTask {

    /** @param percent 0 to 100, or null while queued or unknown */
    record Running(@Nullable Integer percent) implements VmTask {
    }

    /** @param vmId the machine that the task made or changed */
    record Succeeded(String vmId) implements VmTask {
    }

    /** @param fault why, typed */
    record Failed(VmFault fault) implements VmTask {
    }
}
