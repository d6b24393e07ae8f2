package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.AddressProbe;
import io.slipway.network.Allocations;
import io.slipway.network.NetworkProperties;
import io.slipway.network.PoolAddresses.Query;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.Reservation;
import io.slipway.network.store.NetworkStoreTest;
import io.slipway.shared.Ipv4;
import io.slipway.step.StepRun;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The way from a free address to one that is certain, on the database. */
class SilentAddressTest extends NetworkStoreTest {

    private static final Set<String> STRANGERS = Set.of("10.1.0.10", "10.1.0.11");
    private static final NetworkProperties CAREFUL = properties(true);

    private int callsUntilCrash = Integer.MAX_VALUE;
    private boolean replyLost;

    @BeforeEach
    void aPoolWithTwoStrangers() {
        pool("lan", "10.1.0.10", "10.1.0.20");
    }

    /** Two strangers make nine calls: reserve, ask and quarantine twice, then reserve, ask and confirm. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aCrashBeforeOrAfterAnyCallNeitherLosesNorTakesASecond(int call) {
        for (var lost : List.of(false, true)) {
            startEmpty();
            aPoolWithTwoStrangers();
            callsUntilCrash = call;
            replyLost = lost;

            var reservation = untilItIsDone();

            assertThat(reservation.guest().address()).hasToString("10.1.0.12");
            assertThat(allocations.find("key")).hasValueSatisfying(held -> assertThat(held.confirmed()).isTrue());
            assertThat(addresses.count(new Query("lan", State.USED, ""))).isEqualTo(1);
            assertThat(addresses.count(new Query("lan", State.QUARANTINED, ""))).isEqualTo(2);
            assertThat(jdbc.sql("SELECT name FROM app.name_allocation").query(String.class).list()).containsExactly("dev-jdoe");
        }
    }

    @Test
    void aNetworkThatIsNotAskedKeepsNothingBack() {
        var reservation = new SilentAddress(allocations, probe(), properties(false)).reserve(run(), null, "dev-jdoe");

        assertThat(reservation.guest().address()).hasToString("10.1.0.10");
        assertThat(allocations.find("key")).hasValueSatisfying(held -> assertThat(held.confirmed()).isTrue());
    }

    private Reservation untilItIsDone() {
        var addresses = new SilentAddress(breaking(Allocations.class, allocations),
                breaking(AddressProbe.class, probe()), CAREFUL);
        while (true) {
            try {
                return addresses.reserve(run(), null, "dev-jdoe");
            } catch (Killed killed) {
                callsUntilCrash = Integer.MAX_VALUE;
            }
        }
    }

    private static StepRun run() {
        return new StepRun("key", null, "", "", 1, Instant.EPOCH);
    }

    private static AddressProbe probe() {
        return new AddressProbe() {
            @Override
            public boolean simulated() {
                return true;
            }

            @Override
            public Optional<String> ask(Ipv4 address) {
                assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
                return STRANGERS.contains(address.toString()) ? Optional.of("tcp/22") : Optional.empty();
            }
        };
    }

    private static NetworkProperties properties(boolean probe) {
        return new NetworkProperties(probe, Duration.ofMillis(500), List.of(22), 5, Duration.ofHours(1));
    }

    /** Dies at one call, before its work or after it. */
    private <T> T breaking(Class<T> type, T whole) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            var dies = --callsUntilCrash == 0;
            if (dies && !replyLost) {
                throw new Killed();
            }
            try {
                var result = method.invoke(whole, arguments);
                if (dies) {
                    throw new Killed();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** The node is gone. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
