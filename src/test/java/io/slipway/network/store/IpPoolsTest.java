package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.willThrow;

import io.slipway.identity.Role;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Conflict;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class IpPoolsTest extends NetworkStoreTest {

    @Test
    void aPoolIsKeptAsTyped() {
        var made = pools.create(new NewIpPool(" dev-lan ", "10.20.0.0/24", "10.20.0.1", List.of("10.20.0.2", "9.9.9.9"), 20,
                "10.20.0.50", "10.20.0.250", null));

        assertThat(pools.list()).containsExactly(made);
        assertThat(made.name()).isEqualTo("dev-lan");
        assertThat(made.vlan()).isEqualTo(20);
        assertThat(made.dns()).map(Object::toString).containsExactly("10.20.0.2", "9.9.9.9");
        assertThat(made.size()).isEqualTo(201);
        assertThat(made.free()).isEqualTo(201);
        assertThat(pools.find("other")).isEmpty();
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertErrors(new NewIpPool(null, "", " ", null, null, null, null, null), "name network.missing-name",
                "cidr network.missing-cidr",
                "gateway network.missing-gateway", "firstAddress network.missing-first-address",
                "lastAddress network.missing-last-address");
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertErrors(new NewIpPool("no spaces", "10.20.0.5/24", "10.20.0.300", Arrays.asList("dns.example.org", null), 4095, "x",
                "y", null),
                "name network.name-wrong", "cidr network.cidr-wrong", "gateway network.address-wrong",
                "dns network.address-wrong",
                "dns network.address-wrong", "vlan network.vlan-wrong", "firstAddress network.address-wrong",
                "lastAddress network.address-wrong");
        assertErrors(pool("10.20.0.0/31", "10.20.0.1", "10.20.0.2", "10.20.0.2"), "cidr network.cidr-size");
        assertErrors(pool("127.0.0.0/24", "127.0.0.1", "127.0.0.2", "127.0.0.3"), "cidr network.cidr-reserved");
        assertErrors(new NewIpPool("p", "10.20.0.0/24", "10.20.0.1", List.of("1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4"), null,
                "10.20.0.5", "10.20.0.9", null), "dns network.dns-too-many");
    }

    @Test
    void addressesMustBeHostsOfTheNetworkInOrder() {
        assertErrors(pool("10.20.0.0/24", "10.21.0.1", "10.20.0.0", "10.20.0.255"), "gateway network.address-outside",
                "firstAddress network.address-not-a-host", "lastAddress network.address-not-a-host");
        assertErrors(pool("10.20.0.0/24", "10.20.0.1", "10.20.0.9", "10.20.0.8"), "lastAddress network.range-backwards");
        assertErrors(pool("10.20.0.0/24", "10.20.0.1", "10.20.0.1", "10.20.0.1"), "lastAddress network.range-empty");
    }

    @Test
    void rangesDoNotOverlapAndNamesAreUnique() {
        pools.create(pool("10.20.0.0/24", "10.20.0.1", "10.20.0.50", "10.20.0.99"));

        assertErrors(pool("10.20.0.0/16", "10.20.0.1", "10.20.0.99", "10.20.1.10"), "name network.name-taken",
                "firstAddress network.range-overlaps");
        pools.create(new NewIpPool("second", "10.20.0.0/24", "10.20.0.1", null, null, "10.20.0.100", "10.20.0.199", null));
        assertThatThrownBy(() -> jdbc.sql("UPDATE app.ip_pool SET last_address = '10.20.0.100' WHERE name = 'p'").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPoolGoesOnlyWhenItsAddressesAreFree() {
        pools.create(pool("10.20.0.0/24", "10.20.0.1", "10.20.0.50", "10.20.0.99"));
        allocations.reserve("key", null, "p", "dev-jdoe");

        assertThatThrownBy(() -> pools.delete("p")).isInstanceOfSatisfying(Conflict.class,
                e -> assertThat(e.phrase()).isEqualTo(Phrase.of("network.pool-in-use", "p", 1L)));
        allocations.release("key");
        pools.delete("p");
        assertThat(pools.list()).isEmpty();
        assertThatThrownBy(() -> pools.delete("p")).isInstanceOf(NotFound.class);
    }

    @Test
    void changesAreForAdministratorsAndAudited() {
        pools.create(pool("10.20.0.0/24", "10.20.0.1", "10.20.0.50", "10.20.0.99"));
        pools.delete("p");
        assertThat(jdbc.sql("SELECT action FROM app.audit_entry WHERE subject_id = 'p' ORDER BY id DESC LIMIT 2")
                .query(String.class).list())
                .containsExactly("ip-pool.delete", "ip-pool.create");

        willThrow(new Forbidden(Phrase.of("identity.role-missing"))).given(current).requireRole(Role.ADMINISTRATOR);
        assertThatThrownBy(() -> pools.create(pool("10.20.0.0/24", "10.20.0.1", "10.20.0.50", "10.20.0.99")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> pools.delete("p")).isInstanceOf(Forbidden.class);
    }

    private void assertErrors(NewIpPool draft, String... expected) {
        assertThatThrownBy(() -> pools.create(draft)).isInstanceOfSatisfying(InvalidInput.class,
                e -> assertThat(e.errors()).map(error -> error.field() + " " + error.message().key()).containsExactly(expected));
    }

    private static NewIpPool pool(@Nullable String cidr, String gateway, String first, String last) {
        return new NewIpPool("p", cidr, gateway, null, null, first, last, null);
    }
}
