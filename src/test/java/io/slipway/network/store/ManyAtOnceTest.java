package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AllocationRefused;
import io.slipway.network.Names;
import io.slipway.network.Reservation;
import io.slipway.shared.Ipv4;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hundreds of callers at the same moment, over all connections of a node. */
class ManyAtOnceTest extends NetworkStoreTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyAtOnceTest.class);
    private static final int CALLERS = 300;

    @Test
    void hundredsAtOnceGetDistinctAddressesAndNames() throws Exception {
        pool("lan", "10.1.0.2", "10.1.9.250");

        var began = System.nanoTime();
        var reservations = atOnce(n -> allocations.reserve("key-" + n, null, null, "dev-" + n % 10));
        LOG.info("{} reservations at once took {} ms", CALLERS, Duration.ofNanos(System.nanoTime() - began).toMillis());

        assertThat(reservations).extracting(it -> it.guest().address()).doesNotHaveDuplicates().hasSize(CALLERS);
        assertThat(reservations).extracting(it -> it.guest().hostName()).doesNotHaveDuplicates();
        assertThat(pools.list()).singleElement().satisfies(pool -> assertThat(pool.used()).isEqualTo(CALLERS));
    }

    @Test
    void thoseWhoComeTooLateFindTheNextPoolOrNone() throws Exception {
        pool("a", "10.1.0.2", "10.1.0.101");
        pool("b", "10.1.1.2", "10.1.1.101");

        var reservations = atOnce(n -> {
            try {
                return allocations.reserve("key-" + n, null, null, "dev-" + n).pool();
            } catch (AllocationRefused full) {
                return full.reason().name();
            }
        });

        assertThat(reservations).filteredOn("a"::equals).hasSize(100);
        assertThat(reservations).filteredOn("b"::equals).hasSize(100);
        assertThat(reservations).filteredOn("POOL_FULL"::equals).hasSize(100);
    }

    @Test
    void everyoneGetsAnAddressAgainWhileOthersAreGivenBackAndQuarantined() throws Exception {
        pool("lan", "10.1.0.2", "10.1.1.101");
        atOnce(n -> reserve("first-" + n));

        var second = atOnce(n -> {
            var old = allocations.find("first-" + n).map(Reservation::guest).orElseThrow();
            if (n % 3 == 0) {
                allocations.quarantine("first-" + n, old.address(), "ping");
            }
            allocations.release("first-" + n);
            return n % 3 == 0 ? null : allocations.reserve("second-" + n, null, "lan", "dev-jdoe").guest().address();
        }).stream().filter(address -> address != null).toList();

        assertThat(second).doesNotHaveDuplicates().hasSize(200);
        assertThat(pools.list()).singleElement().satisfies(pool -> {
            assertThat(pool.used()).isEqualTo(200);
            assertThat(pool.quarantined()).isEqualTo(100);
        });
    }

    @Test
    void hundredsAtOnceGetDistinctPortsAndRepositoryNames() throws Exception {
        assertThat(atOnce(n -> ports.reserve("port-" + n, null, "web-" + n % 2, 8000, 8999) + n % 2 * 10_000))
                .doesNotHaveDuplicates().hasSize(CALLERS);
        assertThat(atOnce(n -> names.reserve("name-" + n, null, "svn-repository", "billing", false)))
                .doesNotHaveDuplicates().hasSize(CALLERS);
    }

    @Test
    void theSameKeyAtOnceReservesOnce() throws Exception {
        pool("lan", "10.1.0.10", "10.1.0.20");

        var reservations = atOnce(n -> reserve("same"));

        assertThat(reservations).containsOnly(reservations.get(0));
        assertThat(atOnce(n -> ports.reserve("port", null, "web-1", 8000, 8999))).containsOnly(8000);
        assertThat(atOnce(n -> names.reserve("name", null, Names.HOSTS, "x", false))).containsOnly("x");
        assertThat(pools.list()).singleElement().satisfies(pool -> assertThat(pool.used()).isEqualTo(1));
    }

    @Test
    void aPoolOfSixtyThousandAddressesIsAsFastAsASmallOne() {
        pool("lan", "10.1.0.2", "10.1.253.255");
        jdbc.sql("""
                WITH name AS (INSERT INTO app.name_allocation (scope, name, effect_key)
                    SELECT 'host', 'full-' || n, 'full-' || n FROM generate_series(0, 64999) n RETURNING name, effect_key)
                INSERT INTO app.ip_address (address, pool, host_name, effect_key, allocated_at, confirmed_at)
                SELECT inet '10.1.0.2' + replace(name, 'full-', '')::bigint, 'lan', name, effect_key, now(), now() FROM name""")
                .update();
        jdbc.sql("ANALYZE app.ip_address").update();
        jdbc.sql("ANALYZE app.name_allocation").update();

        assertThat(address("next")).isEqualTo("10.1.253.234");
        allocations.release("full-30000");
        assertThat(address("released")).isEqualTo(Ipv4.of("10.1.0.2").plus(30000).toString());

        var began = System.nanoTime();
        IntStream.range(0, 20).forEach(n -> allocations.reserve("more-" + n, null, n % 2 == 0 ? "lan" : null, "dev-jdoe"));
        var each = Duration.ofNanos(System.nanoTime() - began).dividedBy(20);
        LOG.info("a reservation in a pool of 65,000 took {} ms", each.toMillis());
        assertThat(each).isLessThan(Duration.ofMillis(100));
        assertThat(plan()).noneSatisfy(line -> assertThat(line).contains("Seq Scan on ip_address"))
                .anySatisfy(line -> assertThat(line).contains("ip_address_free"));
    }

    /** How the database finds the lowest free address. */
    private List<String> plan() {
        return jdbc.sql("EXPLAIN (ANALYZE) " + FreeAddresses.LOWEST.formatted("SKIP LOCKED"))
                .param("lan").query(String.class).list();
    }

    private interface Caller<T> {

        T call(int number) throws Exception;
    }

    private static <T> List<T> atOnce(Caller<T> caller) throws Exception {
        var threads = Executors.newFixedThreadPool(CALLERS);
        var start = new CountDownLatch(1);
        try {
            var futures = IntStream.range(0, CALLERS).mapToObj(n -> threads.submit((Callable<T>) () -> {
                start.await();
                return caller.call(n);
            })).toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
