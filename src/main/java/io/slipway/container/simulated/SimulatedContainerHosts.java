package io.slipway.container.simulated;

import io.slipway.container.ContainerHosts;
import io.slipway.container.HostState;
import java.util.List;
import java.util.Objects;

/** The hosts of the simulated world. */
class SimulatedContainerHosts implements ContainerHosts {

    private static final long MEMORY = 16L << 30;

    private final SimulatedEngines engines;

    SimulatedContainerHosts(SimulatedEngines engines) {
        this.engines = engines;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<String> names() {
        return SimulatedEngines.HOSTS;
    }

    @Override
    public HostState state(String host) {
        return engines.call(DockerOperation.STATE, host, () -> {
            var limits = engines.containers(host).stream().filter(each -> each.isRunning(engines.now()))
                    .map(each -> Objects.requireNonNullElse(each.spec().limits().memoryBytes(), 0L)).toList();
            var images = engines.images(host).stream().map(SimulatedImage::id).distinct().count();
            return new HostState(host, "tcp://" + host + ".simulated.example:2376", "26.1.5",
                    "Debian GNU/Linux 12 (simulated)", 8, MEMORY, limits.stream().mapToLong(Long::longValue).sum(), limits.size(),
                    (int) limits.stream().filter(limit -> limit == 0).count(), (int) images);
        });
    }

    @Override
    public void probe(String host) {
        engines.call(DockerOperation.PROBE, host, engines::now);
    }
}
