package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AllocationRefused;
import io.slipway.network.PoolAddresses.Query;
import io.slipway.network.PoolAddresses.State;
import io.slipway.shared.Ipv4;
import org.junit.jupiter.api.Test;

/** An address is quarantined while somebody reserves or confirms it: only what is confirmed stays. */
class QuarantineInterleavingsTest extends StoppedTransactionsTest {

    @Test
    void anAddressOnItsWayIntoQuarantineIsNotHandedOut() throws Exception {
        poolOfOne();
        var quarantined = call(() -> {
            quarantine.add(Ipv4.of("10.1.0.10"), "ping");
            return true;
        }).stopsBeforeCommit();
        var reservation = reserving("b").waits();

        quarantined.commits();

        assertThat(reservation.failure()).isInstanceOf(AllocationRefused.class);
    }

    @Test
    void anAddressThatIsReservedFirstIsQuarantinedWhenItIsGivenBack() throws Exception {
        poolOfOne();
        var reservation = reserving("a").stopsBeforeCommit();
        var quarantined = call(() -> {
            quarantine.add(Ipv4.of("10.1.0.10"), "ping");
            return true;
        }).waits();

        reservation.commits();
        quarantined.commits();

        assertThat(held("a")).isEqualTo("10.1.0.10");
        allocations.release("a");
        assertThat(addresses.count(new Query("lan", State.QUARANTINED, ""))).isEqualTo(1);
    }

    @Test
    void aLateProbeDoesNotTakeAConfirmedAddressAway() throws Exception {
        poolOfOne();
        reserve("a");
        var confirmation = call(() -> allocations.confirm("a", Ipv4.of("10.1.0.10"))).stopsBeforeCommit();
        var quarantined = call(() -> {
            allocations.quarantine("a", Ipv4.of("10.1.0.10"), "ping");
            return true;
        }).waits();

        confirmation.commits();
        quarantined.commits();

        assertThat(held("a")).isEqualTo("10.1.0.10");
        assertThat(addresses.count(new Query("lan", State.QUARANTINED, ""))).isZero();
    }

    @Test
    void whoConfirmsAfterTheQuarantineLearnsThatTheAddressIsGone() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.11");
        reserve("a");
        var quarantined = call(() -> {
            allocations.quarantine("a", Ipv4.of("10.1.0.10"), "ping");
            return true;
        }).stopsBeforeCommit();
        var confirmation = call(() -> allocations.confirm("a", Ipv4.of("10.1.0.10"))).waits();

        quarantined.commits();

        assertThat(confirmation.result()).isFalse();
        assertThat(address("a")).isEqualTo("10.1.0.11");
    }
}
