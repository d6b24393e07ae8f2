package io.slipway.network.store;

import io.slipway.MovableClock;
import io.slipway.StoreTest;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.network.Allocations;
import io.slipway.network.IpPools;
import io.slipway.network.Names;
import io.slipway.network.NetworkProperties;
import io.slipway.network.NewIpPool;
import io.slipway.network.PoolAddresses;
import io.slipway.network.Ports;
import io.slipway.network.Quarantine;
import io.slipway.network.Reservation;
import io.slipway.shared.Ipv4;
import io.slipway.step.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Everything that is handed out, on the migrated database, with a clock that the test moves. */
@StoreTest
@Import({PostgresAllocations.class, PostgresIpPools.class, PostgresNames.class, PostgresPorts.class, PostgresQuarantine.class,
    PostgresPoolAddresses.class, FreeAddresses.class, KnownAddresses.class, KeyLock.class, EffectLock.class, AuditTrail.class,
    NetworkStoreTest.Surroundings.class})
public abstract class NetworkStoreTest {

    static final Duration SILENCE = Duration.ofHours(1);

    @Autowired
    protected Allocations allocations;

    @Autowired
    protected IpPools pools;

    @Autowired
    protected PoolAddresses addresses;

    @Autowired
    protected Quarantine quarantine;

    @Autowired
    protected Names names;

    @Autowired
    protected Ports ports;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @MockitoBean
    CurrentPerson current;

    @BeforeEach
    protected void startEmpty() {
        jdbc.sql("TRUNCATE app.ip_pool, app.ip_address, app.name_allocation, app.name_avoided, app.port_allocation").update();
    }

    /** A pool of 10.1.0.0/16 without name servers. */
    protected void pool(String name, String first, String last) {
        pools.create(draft(name, first, last));
    }

    static NewIpPool draft(String name, String first, String last) {
        return new NewIpPool(name, "10.1.0.0/16", "10.1.0.1", List.of(), null, first, last, null);
    }

    Reservation reserve(String key) {
        return allocations.reserve(key, null, null, "dev-jdoe");
    }

    String address(String key) {
        return reserve(key).guest().address().toString();
    }

    /** The address is handed out, answers, and is put into quarantine. */
    Ipv4 quarantined(String key) {
        var address = reserve(key).guest().address();
        allocations.quarantine(key, address, "tcp/22");
        allocations.release(key);
        return address;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(basePackageClasses = Ledger.class)
    static class Surroundings {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        NetworkProperties networkProperties() {
            return new NetworkProperties(true, Duration.ofMillis(500), List.of(22), 5, SILENCE);
        }
    }
}
