package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AllocationRefused;
import io.slipway.network.IpPool;
import io.slipway.shared.Ipv4;
import io.slipway.step.PermanentFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is given back or taken back while somebody reserves: it is given back once, and nothing stays behind. */
class GivingBackInterleavingsTest extends StoppedTransactionsTest {

    private static final String KEY = "undone-key";

    @AfterEach
    void forgetEffects() {
        jdbc.sql("DELETE FROM app.effect WHERE key = ?").param(KEY).update();
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

    private ControlledCall<Boolean> releasing(String key) {
        return call(() -> {
            allocations.release(key);
            return true;
        });
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
