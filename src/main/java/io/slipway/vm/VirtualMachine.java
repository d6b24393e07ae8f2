package io.slipway.vm;

import org.jspecify.annotations.Nullable;

/**
 * A machine as the system sees it.
 *
 * @param id         the system's id, e.g. {@code vm-42}
 * @param name       its name
 * @param guestOs    the guest's full name; may be empty
 * @param powerState on, off or suspended
 * @param ip         the guest's primary IPv4 address as its tools report it, or null
 * @param cpus       virtual processors
 * @param memoryMiB  memory in MiB
 * @param effectKey  the key in the annotation, or null when the portal did not make it
 */
public record VirtualMachine(String id, String name, String guestOs, PowerState powerState, @Nullable String ip,
                             int cpus, int memoryMiB, @Nullable String effectKey) {
}
