package io.slipway.container.docker;

import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.Volume;
import io.slipway.container.Volumes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Volumes of real engines. */
final class DockerVolumes implements Volumes {

    private final DockerConnections connections;

    DockerVolumes(DockerConnections connections) {
        this.connections = connections;
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public List<Volume> list(String host, Map<String, String> labels) {
        return connections.to(host).call(docker -> {
            var list = docker.listVolumesCmd();
            if (!labels.isEmpty()) {
                list.withFilter("label", labels.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList());
            }
            return Objects.requireNonNullElse(list.exec().getVolumes(), List.<InspectVolumeResponse>of()).stream()
                    .map(DockerVolumes::volume).sorted(Comparator.comparing(Volume::name)).toList();
        });
    }

    @Override
    public Optional<Volume> find(String host, String name) {
        return connections.to(host).call(docker -> {
            try {
                return Optional.of(volume(docker.inspectVolumeCmd(name).exec()));
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        });
    }

    private static Volume volume(InspectVolumeResponse seen) {
        return new Volume(seen.getName(), seen.getDriver(), Readings.labels(seen.getLabels()),
                Readings.labels(seen.getOptions()));
    }

    /** An engine answers with the volume that is there already, whatever was asked for: so its labels are compared. */
    @Override
    public void create(String host, Volume volume) {
        if (find(host, volume.name()).isPresent()) {
            throw new ContainerFault(Kind.NAME_TAKEN, host, volume.name());
        }
        connections.to(host).call(docker -> docker.createVolumeCmd().withName(volume.name()).withDriver(volume.driver())
                .withDriverOpts(volume.options()).withLabels(volume.labels()).exec());
        if (find(host, volume.name()).filter(made -> made.labels().equals(volume.labels())).isEmpty()) {
            throw new ContainerFault(Kind.NAME_TAKEN, host, volume.name());
        }
    }

    @Override
    public boolean remove(String host, String name) {
        return connections.to(host).call(docker -> {
            try {
                docker.removeVolumeCmd(name).exec();
                return true;
            } catch (NotFoundException gone) {
                return false;
            } catch (ConflictException used) {
                throw new ContainerFault(Kind.IN_USE, host, name, used);
            }
        });
    }
}
