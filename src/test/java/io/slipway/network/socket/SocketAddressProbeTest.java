package io.slipway.network.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.shared.Ipv4;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SocketAddressProbeTest {

    private static final Ipv4 THIS_MACHINE = Ipv4.of("127.0.0.1");

    @Test
    void anOpenPortAnswers() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(probe(server.getLocalPort()).ask(THIS_MACHINE)).contains("tcp/" + server.getLocalPort());
        }
    }

    @Test
    void aRefusedConnectionIsAnAnswerToo() throws IOException {
        var closed = closedPort();

        assertThat(probe(closed).ask(THIS_MACHINE)).contains("tcp/" + closed);
    }

    /** No machine has the broadcast address, and no connection to it can be opened. */
    @Test
    void anAddressThatNoConnectionLeadsToIsSilentAtOnce() {
        var before = System.nanoTime();

        assertThat(probe(22).ask(Ipv4.of("255.255.255.255"))).isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    private static int closedPort() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return server.getLocalPort();
        }
    }

    private static SocketAddressProbe probe(int port) {
        return new SocketAddressProbe(List.of(port), Duration.ofMillis(200));
    }
}
