package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;

import io.slipway.identity.Role;
import io.slipway.network.AllocationRefused;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoolChangesTest extends NetworkStoreTest {

    @BeforeEach
    void aPoolOfFive() {
        pool("lan", "10.1.0.10", "10.1.0.14");
    }

    @Test
    void everythingButNameAndNetworkChanges() {
        var changed = pools.change("lan", new NewIpPool("lan", "10.1.0.0/16", "10.1.0.2", List.of("10.1.0.3"), 7, "10.1.0.20",
                "10.1.0.29", " network@example.org "));

        assertThat(pools.find("lan")).contains(changed);
        assertThat(changed.gateway()).hasToString("10.1.0.2");
        assertThat(changed.dns()).map(Ipv4::toString).containsExactly("10.1.0.3");
        assertThat(changed.vlan()).isEqualTo(7);
        assertThat(changed.contact()).isEqualTo("network@example.org");
        assertThat(changed.size()).isEqualTo(10);
        assertThat(jdbc.sql("SELECT action FROM app.audit_entry WHERE subject_id = 'lan' ORDER BY id DESC LIMIT 1")
                .query(String.class).single()).isEqualTo("ip-pool.change");
    }

    @Test
    void nameAndNetworkStay() {
        assertErrors(new NewIpPool("wan", "10.1.0.0/17", "10.1.0.1", null, null, "10.1.0.10", "10.1.0.14", null),
                "name network.name-stays", "cidr network.cidr-stays");
        assertThatThrownBy(() -> pools.change("nowhere", draft("nowhere", "10.1.0.10", "10.1.0.14")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRangeIsNotShrunkUnderAMachine() {
        reserve("a");
        reserve("b");

        assertThatThrownBy(() -> change("10.1.0.11", "10.1.0.14")).isInstanceOfSatisfying(InvalidInput.class, refused ->
                assertThat(refused.errors()).singleElement().satisfies(error -> {
                    assertThat(error.field()).isEqualTo("firstAddress");
                    assertThat(error.message()).isEqualTo(Phrase.of("network.range-in-use", "10.1.0.10", "dev-jdoe"));
                }));
        assertThatThrownBy(() -> change("10.1.0.10", "10.1.0.10")).isInstanceOfSatisfying(InvalidInput.class, refused ->
                assertThat(refused.errors()).singleElement()
                        .satisfies(error -> assertThat(error.field()).isEqualTo("lastAddress")));
        change("10.1.0.10", "10.1.0.11");
        assertThatThrownBy(() -> reserve("c")).isInstanceOf(AllocationRefused.class);
    }

    @Test
    void theLowestAddressInUseIsNamed() {
        pool("wide", "10.1.1.9", "10.1.1.20");
        List.of("a", "b", "c").forEach(key -> allocations.reserve(key, null, "wide", "dev-" + key));

        assertThatThrownBy(() -> pools.change("wide", draft("wide", "10.1.1.12", "10.1.1.20")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors().get(0).message().args())
                        .containsExactly("10.1.1.9", "dev-a"));
    }

    @Test
    void whatIsOutsideOfTheNewRangeIsForgotten() {
        var stranger = quarantined("a");
        change("10.1.0.12", "10.1.0.14");

        assertThat(quarantine.due(10)).isEmpty();
        change("10.1.0.10", "10.1.0.14");
        assertThat(pools.find("lan")).hasValueSatisfying(pool -> assertThat(pool.free()).isEqualTo(5));
        assertThat(IntStream.range(0, 5).mapToObj(n -> address("k" + n))).contains(stranger.toString());
    }

    @Test
    void aRangeGrowsAtBothEndsAndEveryAddressIsUsed() {
        IntStream.range(0, 5).forEach(n -> reserve("old-" + n));
        change("10.1.0.2", "10.1.0.200");

        assertThat(IntStream.range(0, 194).mapToObj(n -> address("new-" + n))).doesNotHaveDuplicates()
                .contains("10.1.0.2", "10.1.0.9", "10.1.0.15", "10.1.0.200");
        assertThatThrownBy(() -> reserve("one too many")).isInstanceOfSatisfying(AllocationRefused.class, refused ->
                assertThat(refused.phrase().args()).startsWith("lan", 199L, 199L));
    }

    @Test
    void anAddressThatBecomesAGatewayStaysWhereItIsInUse() {
        reserve("a");
        pools.change("lan", new NewIpPool("lan", "10.1.0.0/16", "10.1.0.10", null, null, "10.1.0.10", "10.1.0.14", null));

        assertThat(pools.find("lan")).hasValueSatisfying(pool -> {
            assertThat(pool.used()).isEqualTo(1);
            assertThat(pool.free()).isEqualTo(4);
        });
        allocations.release("a");
        assertThat(address("b")).isEqualTo("10.1.0.11");
        assertThat(pools.find("lan")).hasValueSatisfying(pool -> assertThat(pool.size()).isEqualTo(4));
    }

    @Test
    void aChangedRangeDoesNotOverlapAnother() {
        pool("other", "10.1.0.20", "10.1.0.30");

        assertErrors(draft("lan", "10.1.0.10", "10.1.0.20"), "firstAddress network.range-overlaps");
        change("10.1.0.10", "10.1.0.19");
    }

    @Test
    void onlyAdministratorsChangePools() {
        willThrow(new Forbidden(Phrase.of("identity.role-missing"))).given(current).requireRole(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> change("10.1.0.10", "10.1.0.12")).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsNoPoolOfAddressesIsSaid() {
        assertErrors(network("10.1.0.0/31"), "cidr network.cidr-size", "name network.name-stays");
        assertErrors(network("10.1.0.4/32"), "cidr network.cidr-size", "name network.name-stays");
        assertErrors(network("2001:db8::/64"), "cidr network.cidr-wrong", "name network.name-stays");
        assertErrors(new NewIpPool("lan", "10.1.0.0/16", "fe80::1", List.of("::1"), null, "2001:db8::1", "10.1.0.14", null),
                "gateway network.address-wrong", "dns network.address-wrong", "firstAddress network.address-wrong");
        assertErrors(draft("lan", "10.1.0.0", "10.1.255.255"), "firstAddress network.address-not-a-host",
                "lastAddress network.address-not-a-host");
        assertErrors(new NewIpPool("lan", "10.1.0.0/16", "10.1.0.10", List.of("10.1.0.11"), null, "10.1.0.10", "10.1.0.11", null),
                "lastAddress network.range-empty");
        assertErrors(new NewIpPool("lan", "10.1.0.0/16", "10.1.0.1", null, null, "10.1.0.10", "10.1.0.14", "x".repeat(121)),
                "contact network.contact-wrong");
        assertErrors(new NewIpPool("lan", "10.1.0.0/16", "10.1.0.1", null, null, "10.1.0.10", "10.1.0.14", "a\nb"),
                "contact network.contact-wrong");
    }

    private void change(String first, String last) {
        pools.change("lan", draft("lan", first, last));
    }

    private static NewIpPool network(@Nullable String cidr) {
        return new NewIpPool("other", cidr, "10.1.0.1", null, null, "10.1.0.10", "10.1.0.14", null);
    }

    private void assertErrors(NewIpPool draft, String... expected) {
        assertThatThrownBy(() -> pools.change("lan", draft)).isInstanceOfSatisfying(InvalidInput.class,
                e -> assertThat(e.errors()).map(error -> error.field() + " " + error.message().key()).containsExactly(expected));
    }
}
