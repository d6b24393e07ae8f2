package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;

import io.slipway.identity.Role;
import io.slipway.network.AllocationRefused;
import io.slipway.network.NewIpPool;
import io.slipway.network.PoolAddresses.PoolAddress;
import io.slipway.network.PoolAddresses.Query;
import io.slipway.network.PoolAddresses.State;
import io.slipway.shared.Forbidden;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuarantineTest extends NetworkStoreTest {

    private static final Ipv4 FIRST = Ipv4.of("10.1.0.10");

    @BeforeEach
    void aPoolOfThree() {
        pool("lan", "10.1.0.10", "10.1.0.12");
    }

    @Test
    void anAddressThatAnswersIsSkippedAndTheHostNameStays() {
        reserve("a");
        allocations.quarantine("a", FIRST, "ping");

        assertThat(allocations.find("a")).isEmpty();
        var next = reserve("a");
        assertThat(next.guest().address()).hasToString("10.1.0.11");
        assertThat(next.guest().hostName()).isEqualTo("dev-jdoe");
        assertThat(address("b")).isEqualTo("10.1.0.12");
        assertThat(pools.find("lan")).hasValueSatisfying(pool -> {
            assertThat(pool.quarantined()).isEqualTo(1);
            assertThat(pool.used()).isEqualTo(2);
            assertThat(pool.free()).isZero();
        });
    }

    @Test
    void aFullPoolSaysHowManyAreInQuarantineAndWhomToAsk() {
        var draft = draft("lan", "10.1.0.10", "10.1.0.12");
        pools.change("lan", new NewIpPool("lan", draft.cidr(), draft.gateway(), null, null, "10.1.0.10", "10.1.0.11",
                "network@example.org"));
        quarantined("a");
        reserve("b");

        assertThatThrownBy(() -> reserve("c")).isInstanceOfSatisfying(AllocationRefused.class, refused ->
                assertThat(refused.phrase()).isEqualTo(Phrase.of("network.pool-full", "lan", 1L, 2L, 1L, "network@example.org")));
    }

    @Test
    void aConfirmedAddressIsNotLostToALateProbe() {
        reserve("a");
        assertThat(allocations.confirm("a", FIRST)).isTrue();
        allocations.quarantine("a", FIRST, "tcp/22");

        assertThat(allocations.find("a")).hasValueSatisfying(held -> assertThat(held.confirmed()).isTrue());
        assertThat(pools.find("lan")).hasValueSatisfying(pool -> assertThat(pool.quarantined()).isZero());
    }

    @Test
    void onlyTheHolderConfirmsOrQuarantines() {
        reserve("a");
        assertThat(allocations.confirm("b", FIRST)).isFalse();
        allocations.quarantine("b", FIRST, "tcp/22");
        assertThat(allocations.find("a")).hasValueSatisfying(held -> assertThat(held.confirmed()).isFalse());
    }

    @Test
    void anAddressInUseThatSomebodyElseAnswersAtIsQuarantinedWhenItIsGivenBack() {
        reserve("a");
        allocations.confirm("a", FIRST);
        quarantine.add(FIRST, "tcp/22");

        assertThat(quarantine.due(10)).isEmpty();
        assertThat(find(State.USED, "")).singleElement().satisfies(used -> assertThat(used.sighting()).isNotNull());
        allocations.release("a");
        assertThat(find(State.QUARANTINED, "")).extracting(PoolAddress::address).containsExactly(FIRST);
        assertThat(address("b")).isEqualTo("10.1.0.11");
    }

    @Test
    void anAddressOfNoPoolIsNobodysBusiness() {
        quarantine.add(Ipv4.of("192.0.2.1"), "ping");
        assertThat(quarantine.due(10)).isEmpty();
    }

    @Test
    void silenceForLongEnoughFreesTheAddressByItself() {
        quarantined("a");
        looked(null);
        clock.pass(SILENCE.minusMinutes(1));
        looked("ping");
        clock.pass(Duration.ofMinutes(2));
        looked(null);
        assertThat(find(State.QUARANTINED, "")).singleElement().satisfies(it -> {
            assertThat(it.sighting()).isNotNull();
            assertThat(it.sighting().silentSince()).isEqualTo(clock.instant());
            assertThat(it.sighting().answered()).isEqualTo("ping");
        });

        clock.pass(SILENCE);
        looked(null);
        assertThat(find(null, "")).isEmpty();
        assertThat(address("b")).isEqualTo("10.1.0.10");
        assertThat(audited()).containsExactly("ip-address.free", "ip-address.quarantine");
    }

    @Test
    void thoseThatWereLookedAtLongestAgoAreDueFirst() {
        quarantined("a");
        clock.pass(Duration.ofMinutes(1));
        quarantined("b");
        clock.pass(Duration.ofMinutes(1));
        looked("ping");

        assertThat(quarantine.due(10)).map(Ipv4::toString).containsExactly("10.1.0.11", "10.1.0.10");
        assertThat(quarantine.due(1)).hasSize(1);
    }

    @Test
    void anAdministratorFreesItAtOnce() {
        quarantined("a");
        quarantine.release("lan", FIRST);

        assertThat(address("b")).isEqualTo("10.1.0.10");
        assertThatThrownBy(() -> quarantine.release("lan", FIRST)).isInstanceOf(NotFound.class);
        assertThat(audited()).first().isEqualTo("ip-address.free");
    }

    @Test
    void anAddressIsNotFreedUnderTheNameOfAnotherPool() {
        quarantined("a");
        assertThatThrownBy(() -> quarantine.release("wan", FIRST)).isInstanceOf(NotFound.class);
        assertThat(find(State.QUARANTINED, "")).hasSize(1);
    }

    @Test
    void othersNeitherLookNorFree() {
        quarantined("a");
        willThrow(new Forbidden(Phrase.of("identity.role-missing"))).given(current).requireRole(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> quarantine.release("lan", FIRST)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> find(null, "")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> addresses.count(new Query("lan", null, ""))).isInstanceOf(Forbidden.class);
    }

    @Test
    void addressesAreFoundByStateAddressAndName() {
        quarantined("a");
        allocations.reserve("b", null, "lan", "dev-Ann");

        assertThat(find(null, "")).extracting(PoolAddress::state).containsExactly(State.QUARANTINED, State.USED);
        assertThat(find(null, "ANN")).extracting(PoolAddress::hostName).containsExactly("dev-ann");
        assertThat(find(State.QUARANTINED, "ann")).isEmpty();
        assertThat(find(null, "0.10")).hasSize(1);
        assertThat(addresses.count(new Query("lan", null, ""))).isEqualTo(2);
        assertThat(addresses.find(new Query("lan", null, ""), 1, 10)).hasSize(1);
        assertThat(addresses.count(new Query("wan", null, ""))).isZero();
    }

    private List<PoolAddress> find(@Nullable State state, String text) {
        return addresses.find(new Query("lan", state, text), 0, 50);
    }

    private void looked(@Nullable String answered) {
        quarantine.looked(FIRST, answered, clock.instant());
    }

    private List<String> audited() {
        return jdbc.sql("SELECT action FROM app.audit_entry WHERE subject_id = '10.1.0.10' ORDER BY id DESC LIMIT 2")
                .query(String.class).list();
    }
}
