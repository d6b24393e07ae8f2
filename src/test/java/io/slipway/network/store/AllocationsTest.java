package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.network.AllocationRefused;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationsTest extends NetworkStoreTest {

    @Test
    void theLowestFreeAddressComesFirstAndIsReusedAfterItsRelease() {
        pool("lan", "10.1.0.10", "10.1.0.20");

        assertThat(address("a")).isEqualTo("10.1.0.10");
        assertThat(address("b")).isEqualTo("10.1.0.11");
        assertThat(address("c")).isEqualTo("10.1.0.12");
        allocations.release("b");
        assertThat(allocations.find("b")).isEmpty();
        assertThat(address("d")).isEqualTo("10.1.0.11");
        assertThat(address("e")).isEqualTo("10.1.0.13");
    }

    @Test
    void gatewaysAndNameServersAreNeverHandedOut() {
        pools.create(new NewIpPool("lan", "10.1.0.0/24", "10.1.0.10", List.of("10.1.0.12", "10.2.0.5"), null, "10.1.0.10",
                "10.1.0.13", null));

        assertThat(List.of(address("a"), address("b"))).containsExactly("10.1.0.11", "10.1.0.13");
        assertThatThrownBy(() -> reserve("c")).isInstanceOf(AllocationRefused.class);
        assertThat(pools.find("lan")).hasValueSatisfying(pool -> {
            assertThat(pool.used()).isEqualTo(2);
            assertThat(pool.size()).isEqualTo(2);
        });
    }

    @Test
    void aRepeatWithTheSameKeyGivesTheSame() {
        pool("lan", "10.1.0.10", "10.1.0.20");

        assertThat(reserve("a")).isEqualTo(reserve("a"));
        assertThat(allocations.find("a")).contains(reserve("a"));
        assertThat(pools.list()).singleElement().satisfies(pool -> assertThat(pool.free()).isEqualTo(10));
    }

    @Test
    void aReservationSaysEverythingTheMachineMustKnow() {
        pools.create(new NewIpPool("lan", "10.1.0.0/24", "10.1.0.1", List.of("10.9.0.3", "10.9.0.2"), 12, "10.1.0.10",
                "10.1.0.20", null));

        var guest = reserve("a").guest();
        assertThat(guest.network()).hasToString("10.1.0.0/24");
        assertThat(guest.gateway()).hasToString("10.1.0.1");
        assertThat(guest.dns()).map(Ipv4::toString).containsExactly("10.9.0.3", "10.9.0.2");
        assertThat(guest.hostName()).isEqualTo("dev-jdoe");
    }

    @Test
    void theFirstPoolByNameWithAFreeAddressIsTakenUnlessOneIsNamed() {
        pool("b", "10.1.20.10", "10.1.20.10");
        pool("a", "10.1.0.10", "10.1.0.10");

        assertThat(reserve("one").pool()).isEqualTo("a");
        assertThat(reserve("two").pool()).isEqualTo("b");
        allocations.release("one");
        allocations.release("two");
        assertThat(allocations.reserve("three", null, "b", "dev-jdoe").pool()).isEqualTo("b");
    }

    @Test
    void fullPoolsAreNamedWithTheirFill() {
        pool("a", "10.1.0.10", "10.1.0.11");
        reserve("one");
        reserve("two");
        assertRefused(() -> reserve("x"), AllocationRefused.Reason.POOL_FULL,
                Phrase.of("network.pool-full", "a", 2L, 2L, 0L, Phrase.of("network.administrator")));

        pool("b", "10.1.20.10", "10.1.20.10");
        reserve("three");
        assertRefused(() -> reserve("x"), AllocationRefused.Reason.POOL_FULL,
                Phrase.of("network.all-pools-full", "a 2/2, b 1/1", Phrase.of("network.administrator")));
        assertThat(jdbc.sql("SELECT count(*) FROM app.name_allocation").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void aMissingPoolIsNamed() {
        assertRefused(() -> reserve("x"), AllocationRefused.Reason.NO_POOL, Phrase.of("network.no-pool"));
        assertRefused(() -> allocations.reserve("x", null, "nowhere", "dev-jdoe"), AllocationRefused.Reason.NO_POOL,
                Phrase.of("network.no-such-pool", "nowhere"));
    }

    @Test
    void aTakenHostNameGetsANumber() {
        pool("lan", "10.1.0.10", "10.1.0.20");

        var names = IntStream.range(0, 3).mapToObj(n -> reserve("k" + n).guest().hostName()).toList();
        assertThat(names).containsExactly("dev-jdoe", "dev-jdoe-2", "dev-jdoe-3");
        allocations.release("k1");
        assertThat(reserve("k4").guest().hostName()).isEqualTo("dev-jdoe-2");
    }

    @Test
    void anAddressIsGivenBackOnlyTogetherWithItsHostName() {
        pool("lan", "10.1.0.10", "10.1.0.20");
        reserve("a");

        assertThat(allocations.release("dev-other", Ipv4.of("10.1.0.10"))).isFalse();
        assertThat(allocations.find("a")).isPresent();
        assertThat(allocations.release("dev-jdoe", Ipv4.of("10.1.0.10"))).isTrue();
        assertThat(allocations.find("a")).isEmpty();
    }

    private static void assertRefused(Callable<?> call, AllocationRefused.Reason reason, Phrase phrase) {
        assertThatThrownBy(call::call).isInstanceOfSatisfying(AllocationRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.phrase()).isEqualTo(phrase);
        });
    }
}
