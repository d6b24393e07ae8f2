package io.slipway.container;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container to make.
 *
 * @param name        unique on its host
 * @param image       the image's name or id; it has to be in the host's store
 * @param command     instead of the image's; empty for the image's
 * @param entryPoint  instead of the image's; empty for the image's
 * @param environment variables by name
 * @param ports       ports to publish
 * @param mounts      volumes; one that does not exist is made
 * @param limits      what it may use at most
 * @param restart     when the engine starts it again
 * @param health      instead of the image's check, or null for the image's
 * @param labels      labels
 * @param networks    networks to be in; empty for the engine's default one
 */
public record ContainerSpec(String name, String image, List<String> command, List<String> entryPoint,
                            Map<String, String> environment, List<PublishedPort> ports, List<Mount> mounts, Limits limits,
                            RestartPolicy restart, @Nullable HealthCheck health, Map<String, String> labels,
                            List<NetworkLink> networks) {

    public ContainerSpec {
        command = List.copyOf(command);
        entryPoint = List.copyOf(entryPoint);
        environment = Map.copyOf(environment);
        ports = List.copyOf(ports);
        mounts = List.copyOf(mounts);
        labels = Map.copyOf(labels);
        networks = List.copyOf(networks);
    }

    /** A container that runs the image as it is. */
    public static ContainerSpec of(String name, String image, Map<String, String> labels) {
        return new ContainerSpec(name, image, List.of(), List.of(), Map.of(), List.of(), List.of(), Limits.NONE, RestartPolicy.NO,
                null, labels, List.of());
    }

    public ContainerSpec running(String... instead) {
        return new ContainerSpec(name, image, List.of(instead), entryPoint, environment, ports, mounts, limits, restart, health,
                labels, networks);
    }

    public ContainerSpec publishing(PublishedPort... published) {
        return new ContainerSpec(name, image, command, entryPoint, environment, List.of(published), mounts, limits, restart,
                health, labels, networks);
    }
}
