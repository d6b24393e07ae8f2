package io.slipway.container.simulated;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.Volume;
import io.slipway.container.Volumes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Volumes in the simulated world. */
class SimulatedVolumes implements Volumes {

    private static final String VOLUME = "docker.volume";

    private final SimulatedEngines engines;

    SimulatedVolumes(SimulatedEngines engines) {
        this.engines = engines;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<Volume> list(String host, Map<String, String> labels) {
        return engines.call(DockerOperation.VOLUMES, host, () -> engines.world().all(VOLUME, Kept.class).stream()
                .filter(each -> each.host().equals(host)).map(Kept::volume)
                .filter(each -> SimulatedEngines.carries(each.labels(), labels)).toList());
    }

    @Override
    public Optional<Volume> find(String host, String name) {
        return engines.call(DockerOperation.VOLUMES, host,
                () -> engines.world().find(VOLUME, SimulatedEngines.key(host, name), Kept.class).map(Kept::volume));
    }

    @Override
    public void create(String host, Volume volume) {
        engines.call(DockerOperation.ADD_VOLUME, host, () -> {
            if (!engines.world().add(VOLUME, SimulatedEngines.key(host, volume.name()), new Kept(host, volume))) {
                throw new ContainerFault(Kind.NAME_TAKEN, host, volume.name());
            }
            return volume;
        });
    }

    @Override
    public boolean remove(String host, String name) {
        return engines.call(DockerOperation.DROP_VOLUME, host, () -> {
            if (engines.containers(host).stream().flatMap(each -> each.spec().mounts().stream())
                    .anyMatch(mount -> mount.volume().equals(name))) {
                throw new ContainerFault(Kind.IN_USE, host, name);
            }
            return engines.world().remove(VOLUME, SimulatedEngines.key(host, name));
        });
    }

    /** A volume and where it is. */
    record Kept(String host, Volume volume) {
    }
}
