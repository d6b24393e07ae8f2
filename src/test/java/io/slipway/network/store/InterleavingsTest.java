package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AllocationRefused;
import io.slipway.network.IpPool;
import org.junit.jupiter.api.Test;

/** Two reservations at once: whichever comes first, nothing is handed out twice and nothing gets lost. */
class InterleavingsTest extends StoppedTransactionsTest {

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
}
