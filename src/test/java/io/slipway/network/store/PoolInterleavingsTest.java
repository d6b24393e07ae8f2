package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AllocationRefused;
import io.slipway.network.IpPool;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
import org.junit.jupiter.api.Test;

/** A pool is changed or deleted while somebody reserves in it: one waits for the other and sees what it did. */
class PoolInterleavingsTest extends StoppedTransactionsTest {

    @Test
    void aPoolWithAReservationUnderWayIsNotDeleted() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        var reservation = reserving("a").stopsBeforeCommit();
        var deletion = deleting().waits();

        reservation.commits();

        assertThat(deletion.failure()).isInstanceOf(Conflict.class);
        assertThat(held("a")).isEqualTo("10.1.0.10");
    }

    @Test
    void aPoolIsDeletedWhenTheReservationFails() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        var reservation = reserving("a").stopsBeforeCommit();
        var deletion = deleting().waits();

        reservation.rollsBack();
        deletion.commits();

        assertThat(pools.list()).isEmpty();
    }

    @Test
    void nothingIsReservedInAPoolThatIsBeingDeleted() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        var deletion = deleting().stopsBeforeCommit();
        var reservation = call(() -> allocations.reserve("a", null, "lan", "dev-jdoe")).waits();

        deletion.commits();

        assertThat(reservation.failure()).isInstanceOfSatisfying(AllocationRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(AllocationRefused.Reason.NO_POOL));
    }

    @Test
    void theNextPoolIsTakenWhenTheFirstIsDeletedMeanwhile() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        pool("wan", "10.1.1.10", "10.1.1.20");
        var deletion = deleting().stopsBeforeCommit();
        var reservation = reserving("a").waits();

        deletion.commits();

        assertThat(reservation.result().pool()).isEqualTo("wan");
    }

    @Test
    void aRangeIsNotShrunkUnderAReservation() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        var reservation = reserving("a").stopsBeforeCommit();
        var change = changing("10.1.0.11", "10.1.0.20").waits();

        reservation.commits();

        assertThat(change.failure()).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                .singleElement().satisfies(error -> assertThat(error.field()).isEqualTo("firstAddress")));
    }

    @Test
    void aReservationSeesTheChangedRange() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        address("known");
        allocations.release("known");
        var change = changing("10.1.0.15", "10.1.0.16").stopsBeforeCommit();
        var reservation = reserving("a").waits();

        change.commits();

        assertThat(reservation.result().guest().address()).hasToString("10.1.0.15");
    }

    @Test
    void twoPoolsAreNotMadeOfTheSameRangeAtOnce() throws Exception {
        var first = call(() -> pools.create(draft("one", "10.1.0.10", "10.1.0.20"))).stopsBeforeCommit();
        var second = call(() -> pools.create(draft("two", "10.1.0.20", "10.1.0.30"))).waits();

        first.commits();

        assertThat(second.failure()).isInstanceOf(InvalidInput.class);
    }

    private ControlledCall<Boolean> deleting() {
        return call(() -> {
            pools.delete("lan");
            return true;
        });
    }

    private ControlledCall<IpPool> changing(String first, String last) {
        NewIpPool draft = draft("lan", first, last);
        return call(() -> pools.change("lan", draft));
    }
}
