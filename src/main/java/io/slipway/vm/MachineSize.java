package io.slipway.vm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How large a machine is.
 *
 * @param cpus      virtual processors, 1 to 128
 * @param memoryMiB memory in MiB, 256 MiB to 4 TiB
 */
public record MachineSize(@Min(1) @Max(128) int cpus, @Min(256) @Max(4_194_304) int memoryMiB) {
}
