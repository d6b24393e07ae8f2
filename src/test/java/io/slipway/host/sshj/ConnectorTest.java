package io.slipway.host.sshj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import io.slipway.host.SshProperties;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Servers that are no sshd, or a very slow one. */
class ConnectorTest {

    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Deadlines deadlines = new Deadlines();

    @AfterEach
    void stop() {
        deadlines.close();
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws Exception {
        assertThat(open(socket -> { }).phrase().key()).isEqualTo("host.too-slow");
    }

    @Test
    void aServerThatSaysOneByteAtATimeIsGivenUp() throws Exception {
        var fault = open(socket -> {
            while (true) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().write('\n');
                Thread.onSpinWait();
            }
        });

        assertThat(fault.kind()).isEqualTo(HostFault.Kind.UNREACHABLE);
    }

    @Test
    void aServerThatIsNoSshdIsUnreachable() throws Exception {
        var fault = open(socket -> {
            socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
            socket.close();
        });

        assertThat(fault.phrase().key()).isEqualTo("host.unreachable");
    }

    @Test
    void aServerThatHangsUpIsUnreachable() throws Exception {
        assertThat(open(Socket::close).phrase().key()).isEqualTo("host.unreachable");
    }

    @Test
    void aNameThatNobodyKnowsIsUnreachable() throws Exception {
        var nowhere = new HostAddress("nowhere.invalid", 22);

        var fault = catchThrowableOfType(HostFault.class, () -> connector().open(nowhere, anybody()));

        assertThat(fault.kind()).isEqualTo(HostFault.Kind.UNREACHABLE);
    }

    private HostFault open(Peer peer) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var thread = new Thread(() -> accept(server, peer));
            thread.start();
            var begun = System.nanoTime();
            var fault = catchThrowableOfType(HostFault.class,
                    () -> connector().open(new HostAddress("127.0.0.1", server.getLocalPort()), anybody()));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LIMIT.plusSeconds(3));
            return fault;
        }
    }

    private static void accept(ServerSocket server, Peer peer) {
        try {
            peer.talk(server.accept());
        } catch (IOException e) {
            // The portal hung up.
        }
    }

    private Connector connector() throws NoSuchAlgorithmException {
        KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new Connector(new SshProperties(null, null, "root", 22, LIMIT, LIMIT, DataSize.ofKilobytes(1)), key, deadlines);
    }

    private static Trust anybody() {
        return new Trust(List.of(), List.of());
    }

    private interface Peer {
        void talk(Socket socket) throws IOException;
    }
}
