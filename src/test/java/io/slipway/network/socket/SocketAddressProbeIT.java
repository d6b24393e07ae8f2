package io.slipway.network.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.network.AddressProbe;
import io.slipway.network.AddressProbeContract;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.TestMachine;
import io.slipway.shared.Cidr;
import io.slipway.shared.Ipv4;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@RequiresPeer(Peer.SSH)
class SocketAddressProbeIT extends AddressProbeContract {

    private static final int NOBODY = 245;

    private static TestMachine machine;

    private final AddressProbe probe = new SocketAddressProbe(List.of(22, 3389), Duration.ofMillis(500));

    @BeforeAll
    static void startAMachine() {
        machine = TestMachine.start();
        var ssh = new SocketAddressProbe(List.of(22), Duration.ofMillis(500));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ssh.ask(Ipv4.of(machine.address())).filter("tcp/22"::equals).isPresent());
    }

    @AfterAll
    static void stopIt() {
        machine.close();
    }

    /** The machine refuses connections to ports without a server. */
    @Test
    void aPortThatRefusesIsAnAnswer() {
        assertThat(new SocketAddressProbe(List.of(4711), Duration.ofMillis(500)).ask(occupied())).contains("tcp/4711");
    }

    @Override
    protected AddressProbe probe() {
        return probe;
    }

    @Override
    protected Ipv4 occupied() {
        return Ipv4.of(machine.address());
    }

    @Override
    protected Ipv4 vacant() {
        return Cidr.of(Peer.setting("SLIPWAY_TESTBED_MACHINE_CIDR")).network().plus(NOBODY);
    }

    /** The broadcast address. */
    @Override
    protected Ipv4 elsewhere() {
        return Ipv4.of("255.255.255.255");
    }
}
