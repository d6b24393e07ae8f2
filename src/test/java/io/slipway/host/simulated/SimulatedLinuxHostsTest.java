package io.slipway.host.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault.Kind;
import io.slipway.host.LinuxHosts;
import io.slipway.host.LinuxHostsContract;
import io.slipway.MovableClock;
import io.slipway.shared.Cidr;
import io.slipway.shared.GuestNetwork;
import io.slipway.shared.Ipv4;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.WorldInMemory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedLinuxHostsTest extends LinuxHostsContract {

    private final HostAddress address = new HostAddress("192.0.2.10", 22);
    private final MovableClock clock = new MovableClock();
    private final WorldInMemory world = new WorldInMemory();
    private final LinuxHosts hosts = hosts(0);

    @Override
    protected LinuxHosts hosts() {
        return hosts;
    }

    @Override
    protected HostAddress clone() {
        assertThat(fault(() -> hosts.probe(address))).isEqualTo(Kind.UNREACHABLE);
        hosts.probe(address);
        return address;
    }

    @Override
    protected HostAddress knownHost() {
        hosts.renewHostKeys(address, marker);
        return address;
    }

    @Override
    protected HostAddress silence() {
        return new HostAddress("192.0.2.99", 22);
    }

    @Override
    protected GuestNetwork ownNetwork() {
        return new GuestNetwork("dev-jdoe", Ipv4.of("192.0.2.77"), Cidr.of("192.0.2.0/24"), Ipv4.of("192.0.2.1"), List.of());
    }

    @Test
    void aHostThatSomebodyWaitsForTakesItsTimeToBoot() {
        var slow = hosts(1);

        assertThat(fault(() -> slow.renewHostKeys(address, marker))).isEqualTo(Kind.UNREACHABLE);
        clock.pass(Duration.ofSeconds(5));
        assertThat(fault(() -> slow.renewHostKeys(address, marker))).isEqualTo(Kind.UNREACHABLE);
        clock.pass(Duration.ofSeconds(5));

        assertThat(slow.renewHostKeys(address, marker)).isNotNull();
    }

    @Test
    void anAddressThatIsOnlyLookedAtNowAndThenStaysFree() {
        for (var i = 0; i < 3; i++) {
            assertThat(fault(() -> hosts.probe(address))).isEqualTo(Kind.UNREACHABLE);
            clock.pass(Duration.ofSeconds(20));
        }
    }

    @Test
    void theNextCloneBootsAtAFirstBootAddressAfterTheLastOneHasLeft() {
        hosts.configureNetwork(clone(), ownNetwork(), marker);
        assertThat(fault(() -> hosts.probe(address))).isEqualTo(Kind.UNREACHABLE);
        assertThat(fault(() -> hosts.probe(address))).isEqualTo(Kind.UNREACHABLE);
        clock.pass(Duration.ofSeconds(25));

        assertThat(fault(() -> hosts.probe(address))).isEqualTo(Kind.UNREACHABLE);
        assertThat(hosts.probe(address)).isEqualTo(SimulatedKeys.TEMPLATE);
    }

    @Test
    void anArmedFaultIsWhatARealHostWouldThrow() {
        var host = knownHost();
        world.arm("hosts", "create-account", SimulatedFault.Kind.LOST_REPLY);

        assertThat(fault(() -> hosts.createAccount(host, account(marker)))).isEqualTo(Kind.UNREACHABLE);
        assertThat(hosts.findAccount(host, name)).as("the work was done").isPresent();
        world.arm("hosts", "find-account", SimulatedFault.Kind.BAD_CREDENTIALS);
        assertThat(fault(() -> hosts.findAccount(host, name))).isEqualTo(Kind.REFUSED);
    }

    @Test
    void itSaysThatItIsSimulated() {
        assertThat(hosts.simulated()).isTrue();
    }

    private LinuxHosts hosts(double timeScale) {
        return HostsInMemory.in(world, timeScale, clock);
    }
}
