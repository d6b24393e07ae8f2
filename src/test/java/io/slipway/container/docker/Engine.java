package io.slipway.container.docker;

import io.slipway.container.ContainerHosts;
import io.slipway.container.Containers;
import io.slipway.container.ImageName;
import io.slipway.container.Images;
import io.slipway.container.Networks;
import io.slipway.container.Volumes;
import io.slipway.peers.Peer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The testbed's Docker engine and registry, with the adapters that talk to them. */
public final class Engine {

    /** What the tests call it. */
    public static final String HOST = "testbed";

    private static final DockerConnections CONNECTIONS = new DockerConnections(properties(host()));

    private Engine() {
    }

    static DockerProperties.Host host() {
        return new DockerProperties.Host(Peer.setting("SLIPWAY_TESTBED_DOCKER_HOST"), null, null, null);
    }

    static DockerProperties.Host tls(@Nullable String ca, @Nullable String certificate) {
        var keys = Peer.setting("SLIPWAY_TESTBED_DOCKER_KEYS") + "/";
        return new DockerProperties.Host(Peer.setting("SLIPWAY_TESTBED_DOCKER_TLS"), ca == null ? null : keys + ca,
                certificate == null ? null : keys + certificate + ".pem",
                certificate == null ? null : keys + certificate + "-key.pem");
    }

    static DockerProperties properties(DockerProperties.Host host) {
        var registry = new DockerProperties.Registry(Peer.setting("SLIPWAY_TESTBED_REGISTRY"),
                Peer.setting("SLIPWAY_TESTBED_REGISTRY_USERNAME"), Peer.setting("SLIPWAY_TESTBED_REGISTRY_PASSWORD"));
        // The same registry by another name, with a password that it refuses.
        var refusing = new DockerProperties.Registry(registry.address().replace("127.0.0.1", "localhost"), registry.username(),
                "wrong");
        return new DockerProperties(Map.of(HOST, host), Map.of("testbed", registry, "refusing", refusing),
                Duration.ofSeconds(2), Duration.ofSeconds(20), Duration.ofMinutes(2));
    }

    public static ImageName image() {
        return ImageName.of(Peer.setting("SLIPWAY_TESTBED_DOCKER_IMAGE"));
    }

    public static ContainerHosts hosts() {
        return new DockerContainerHosts(CONNECTIONS);
    }

    public static Containers containers() {
        return new DockerContainers(CONNECTIONS);
    }

    public static Images images() {
        return new DockerImages(CONNECTIONS, properties(host()));
    }

    public static Volumes volumes() {
        return new DockerVolumes(CONNECTIONS);
    }

    public static Networks networks() {
        return new DockerNetworks(CONNECTIONS);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
