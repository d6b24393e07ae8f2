package io.slipway.container.docker;

import com.github.dockerjava.api.model.CpuStatsConfig;
import com.github.dockerjava.api.model.StatisticNetworksConfig;
import com.github.dockerjava.api.model.Statistics;
import io.slipway.container.ContainerUsage;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an engine counts of a container, as a share. */
final class Usage {

    private Usage() {
    }

    /** Empty for the counts of a container that does not run. */
    static Optional<ContainerUsage> of(Statistics seen) {
        var memory = seen.getMemoryStats();
        var now = seen.getCpuStats();
        if (memory == null || memory.getUsage() == null || now == null) {
            return Optional.empty();
        }
        var cache = memory.getStats() == null ? null
                : Objects.requireNonNullElse(memory.getStats().getTotalInactiveFile(), memory.getStats().getInactiveFile());
        var networks = Objects.requireNonNullElse(seen.getNetworks(), Map.<String, StatisticNetworksConfig>of()).values();
        return Optional.of(new ContainerUsage(Instant.parse(seen.getRead()), cpuPercent(now, seen.getPreCpuStats()),
                Math.max(0, memory.getUsage() - zero(cache)), zero(memory.getLimit()),
                networks.stream().mapToLong(each -> zero(each.getRxBytes())).sum(),
                networks.stream().mapToLong(each -> zero(each.getTxBytes())).sum()));
    }

    private static double cpuPercent(CpuStatsConfig now, @Nullable CpuStatsConfig before) {
        if (before == null || before.getSystemCpuUsage() == null || now.getSystemCpuUsage() == null) {
            return 0;
        }
        var used = zero(now.getCpuUsage().getTotalUsage()) - zero(before.getCpuUsage().getTotalUsage());
        var passed = now.getSystemCpuUsage() - before.getSystemCpuUsage();
        return passed <= 0 ? 0 : 100.0 * used * zero(now.getOnlineCpus()) / passed;
    }

    private static long zero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
