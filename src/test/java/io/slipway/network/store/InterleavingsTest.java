package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AllocationRefused;
import io.slipway.network.IpPool;
import io.slipway.network.Names;
import io.slipway.network.NewIpPool;
import io.slipway.network.PoolAddresses.Query;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.Reservation;
import io.slipway.shared.Conflict;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.step.PermanentFailure;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions stopped at chosen points: whichever comes first, nothing is handed out twice and nothing gets lost. */
class InterleavingsTest extends NetworkStoreTest {

    private static final String KEY = "undone-key";

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void forgetEffects() {
        jdbc.sql("DELETE FROM app.effect WHERE key = ?").param(KEY).update();
    }

    @Test
    void sameAddressTheSecondLooksPastTheFirst() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        known();
        var first = call(() -> allocations.reserve("a", null, null, "dev-ann")).stopsBeforeCommit();

        var second = call(() -> allocations.reserve("b", null, null, "dev-bob"));

        assertThat(second.result().guest().address()).hasToString("10.1.0.11");
        first.commits();
        assertThat(held("a")).isEqualTo("10.1.0.10");
    }

    @Test
    void theFirstOfAPoolIsWaitedForBecauseItMakesTheOthersKnown() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        var first = call(() -> allocations.reserve("a", null, null, "dev-ann")).stopsBeforeCommit();
        var second = call(() -> allocations.reserve("b", null, null, "dev-bob")).waits();

        first.rollsBack();

        assertThat(second.result().guest().address()).hasToString("10.1.0.10");
    }

    @Test
    void sameAddressTheLastOneIsWaitedForAndLost() throws Exception {
        poolOfOne();
        var first = reserving("a").stopsBeforeCommit();
        var second = reserving("b").waits();

        first.commits();

        assertThat(second.failure()).isInstanceOfSatisfying(AllocationRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(AllocationRefused.Reason.POOL_FULL));
    }

    @Test
    void sameAddressTheLastOneIsWaitedForAndWon() throws Exception {
        poolOfOne();
        var first = reserving("a").stopsBeforeCommit();
        var second = reserving("b").waits();

        first.rollsBack();

        assertThat(second.result().guest().address()).hasToString("10.1.0.10");
        assertThat(allocations.find("a")).isEmpty();
    }

    @Test
    void sameEffectTheSecondGetsWhatTheFirstHas() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");
        var first = reserving("a").stopsBeforeCommit();
        var second = reserving("a").waits();

        first.commits();

        assertThat(second.result()).isEqualTo(allocations.find("a").orElseThrow());
        assertThat(pools.list()).extracting(IpPool::used).containsExactly(1L);
    }

    @Test
    void sameNameTheSecondWaitsAndGetsANumber() throws Exception {
        var first = naming("a").stopsBeforeCommit();
        var second = naming("b").waits();

        first.commits();

        assertThat(second.result()).isEqualTo("dev-jdoe-2");
    }

    @Test
    void sameNameTheSecondGetsItWhenTheFirstFails() throws Exception {
        var first = naming("a").stopsBeforeCommit();
        var second = naming("b").waits();

        first.rollsBack();

        assertThat(second.result()).isEqualTo("dev-jdoe");
    }

    @Test
    void samePortTheSecondWaitsAndGetsTheNext() throws Exception {
        var first = call(() -> ports.reserve("a", null, "web-1", 8000, 8009)).stopsBeforeCommit();
        var second = call(() -> ports.reserve("b", null, "web-1", 8000, 8009)).waits();
        assertThat(call(() -> ports.reserve("c", null, "web-2", 8000, 8009)).result()).isEqualTo(8000);

        first.commits();

        assertThat(second.result()).isEqualTo(8001);
    }

    @Test
    void anAddressOnItsWayBackIsWaitedForAndReserved() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.10");
        reserve("a");
        var release = releasing("a").stopsBeforeCommit();
        assertThat(reserving("b").failure()).isInstanceOf(AllocationRefused.class);

        release.commits();

        assertThat(reserving("c").result().guest().address()).hasToString("10.1.0.10");
    }

    @Test
    void anAddressIsGivenBackOnceHoweverOftenItIsTried() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.10");
        reserve("a");
        var machineRemoved = call(() -> allocations.release("dev-jdoe", Ipv4.of("10.1.0.10"))).stopsBeforeCommit();
        var undone = releasing("a").waits();

        machineRemoved.commits();
        undone.commits();

        assertThat(address("b")).isEqualTo("10.1.0.10");
        assertThat(allocations.release("dev-other", Ipv4.of("10.1.0.10"))).isFalse();
        assertThat(held("b")).isEqualTo("10.1.0.10");
    }

    /** A node that slept through its lock reserves for an effect that another node takes back. */
    @Test
    void aReservationThatIsJustBeingMadeIsTakenBackToo() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.10");
        effect("INTENDED");
        var sleeper = reserving(KEY).stopsBeforeCommit();
        var undo = call(() -> state("UNDOING")).waits();

        sleeper.commits();
        undo.commits();
        allocations.release(KEY);

        assertThat(address("b")).isEqualTo("10.1.0.10");
    }

    @Test
    void nothingIsReservedForAnEffectThatIsBeingTakenBack() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.10");
        effect("INTENDED");
        var undo = call(() -> state("UNDOING")).stopsBeforeCommit();
        var sleeper = reserving(KEY).waits();

        undo.commits();

        assertThat(sleeper.failure()).isInstanceOf(PermanentFailure.class);
        state("UNDONE");
        assertThat(naming(KEY).failure()).isInstanceOf(PermanentFailure.class);
        assertThat(call(() -> ports.reserve(KEY, null, "web-1", 1, 9)).failure()).isInstanceOf(PermanentFailure.class);
        assertThat(pools.list()).extracting(IpPool::used).containsExactly(0L);
    }

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

    private void poolOfOne() {
        pool("lan", "10.1.0.10", "10.1.0.10");
        known();
    }

    /** The pool's next addresses have rows, so that nobody has to wait for whoever makes them. */
    private void known() {
        reserve("known");
        allocations.release("known");
    }

    private <T> ControlledCall<T> call(Supplier<T> work) {
        return ControlledCall.of(new TransactionTemplate(transactions), jdbc, work);
    }

    private ControlledCall<Reservation> reserving(String key) {
        return call(() -> reserve(key));
    }

    private ControlledCall<Boolean> releasing(String key) {
        return call(() -> {
            allocations.release(key);
            return true;
        });
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

    private ControlledCall<String> naming(String key) {
        return call(() -> names.reserve(key, null, Names.HOSTS, "dev-jdoe", false));
    }

    private String held(String key) {
        return allocations.find(key).orElseThrow().guest().address().toString();
    }

    private void effect(String state) {
        jdbc.sql("""
                INSERT INTO app.effect (key, task_id, instance_id, activity_id, step, version, system, state, input)
                VALUES (?, 'task', 'instance', 'reserve', 'network.reserve', 1, 'database', ?, '{}')""")
                .params(KEY, state).update();
    }

    private boolean state(String state) {
        return jdbc.sql("UPDATE app.effect SET state = ? WHERE key = ?").params(state, KEY).update() == 1;
    }
}
