package io.slipway.container.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import io.slipway.container.ContainerSpec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Engines that take a request and do not answer it. */
@Timeout(30)
class SilentEngineTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private ServerSocket engine;

    @BeforeEach
    void listen() throws IOException {
        engine = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void aSilentEngineIsGivenUp() {
        serve(socket -> { });

        assertThat(creating()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aRequestWhoseAnswerWasLostIsNotSentAgain() {
        serve(SilentEngineTest::hangUp);

        assertThat(creating()).isEqualTo(Kind.UNREACHABLE);
        assertThat(requests).filteredOn(request -> request.startsWith("POST")).hasSize(1);
    }

    private Kind creating() {
        var address = "tcp://127.0.0.1:" + engine.getLocalPort();
        var properties = new DockerProperties(Map.of("silent", new DockerProperties.Host(address, null, null, null)), null,
                PATIENCE, PATIENCE, PATIENCE);
        try (var connections = new DockerConnections(properties)) {
            var containers = new DockerContainers(connections);
            return catchThrowableOfType(ContainerFault.class,
                    () -> containers.create("silent", ContainerSpec.of("web", "web:1", Map.of()))).kind();
        }
    }

    private void serve(Consumer<Socket> answer) {
        var thread = new Thread(() -> {
            while (!engine.isClosed()) {
                try {
                    var socket = engine.accept();
                    sockets.add(socket);
                    var line = new StringBuilder();
                    for (var next = socket.getInputStream().read(); next >= 0 && next != '\n';
                            next = socket.getInputStream().read()) {
                        line.append((char) next);
                    }
                    requests.add(line.toString());
                    answer.accept(socket);
                } catch (IOException e) {
                    return;
                }
            }
        }, "silent-engine");
        thread.setDaemon(true);
        thread.start();
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
