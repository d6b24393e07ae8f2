package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.network.AllocationRefused;
import io.slipway.network.Names;
import io.slipway.shared.Phrase;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class NamesAndPortsTest extends NetworkStoreTest {

    private static final String REPOSITORY = "svn-repository";

    @Test
    void aNameIsUniqueInItsScopeAndFreeAfterItsRelease() {
        assertThat(name("a", "billing")).isEqualTo("billing");
        assertThat(name("b", "Billing")).isEqualTo("billing-2");
        assertThat(names.reserve("c", null, Names.HOSTS, "billing", true)).isEqualTo("billing");

        assertThat(names.release("a")).isTrue();
        assertThat(names.release("a")).isFalse();
        assertThat(name("d", "billing")).isEqualTo("billing");
    }

    @Test
    void aRepeatWithTheSameKeyGivesTheSame() {
        assertThat(name("a", "billing")).isEqualTo(name("a", "billing"));
        assertThat(port("p")).isEqualTo(port("p"));
    }

    @Test
    void aTakenNameIsRefusedWhereNoOtherWillDo() {
        name("a", "billing");

        assertThatThrownBy(() -> names.reserve("b", null, REPOSITORY, "billing", true))
                .isInstanceOfSatisfying(AllocationRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(AllocationRefused.Reason.NAME_TAKEN);
                    assertThat(refused.phrase()).isEqualTo(Phrase.of("network.name-in-use", "billing", REPOSITORY));
                });
    }

    @Test
    void aNameThatSomethingOutsideHasIsAvoidedForAWeek() {
        names.avoid(Names.HOSTS, "Dev-jdoe");
        pool("lan", "10.1.0.10", "10.1.0.20");

        assertThat(reserve("a").guest().hostName()).isEqualTo("dev-jdoe-2");
        assertThatThrownBy(() -> names.reserve("b", null, Names.HOSTS, "dev-jdoe", true)).isInstanceOf(AllocationRefused.class);
        clock.pass(Duration.ofDays(7));
        assertThat(reserve("c").guest().hostName()).isEqualTo("dev-jdoe");
    }

    @Test
    void aHostNameGoesOnlyWithItsAddress() {
        pool("lan", "10.1.0.10", "10.1.0.20");
        reserve("a");

        assertThat(names.release("a")).isFalse();
        assertThat(allocations.find("a")).isPresent();
        allocations.release("a");
        assertThat(names.reserve("b", null, Names.HOSTS, "dev-jdoe", true)).isEqualTo("dev-jdoe");
    }

    @Test
    void aScopeHasItsForm() {
        assertThatThrownBy(() -> names.reserve("a", null, "SVN repository", "x", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLowestFreePortOfTheRangeComesFirst() {
        assertThat(IntStream.range(0, 3).map(n -> port("k" + n))).containsExactly(8000, 8001, 8002);
        assertThat(ports.release("k1")).isTrue();
        assertThat(ports.release("k1")).isFalse();
        assertThat(port("again")).isEqualTo(8001);
        assertThat(ports.reserve("elsewhere", null, "web-2", 8000, 8002)).isEqualTo(8000);
        assertThat(ports.reserve("lower", null, "web-1", 7999, 8002)).isEqualTo(7999);
    }

    @Test
    void aFullRangeNamesTheHost() {
        IntStream.range(0, 3).forEach(n -> ports.reserve("k" + n, null, "Web-1 ", 8000, 8002));

        assertThatThrownBy(() -> port("one too many")).isInstanceOfSatisfying(AllocationRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(AllocationRefused.Reason.NO_PORT);
            assertThat(refused.phrase()).isEqualTo(Phrase.of("network.no-port", "8000", "8002", "web-1"));
        });
    }

    @Test
    void theHighestPortIsTheLast() {
        assertThat(ports.reserve("a", null, "web-1", 65535, 65535)).isEqualTo(65535);
        assertThatThrownBy(() -> ports.reserve("b", null, "web-1", 65535, 65535)).isInstanceOf(AllocationRefused.class);
        assertThatThrownBy(() -> ports.reserve("b", null, "web-1", 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ports.reserve("b", null, "web-1", 10, 65536)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ports.reserve("b", null, "web-1", 10, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the code does. */
    @Test
    void theDatabaseTakesNothingTwice() {
        name("a", "billing");
        port("p");

        assertThatThrownBy(() -> jdbc.sql("INSERT INTO app.name_allocation (scope, name, effect_key) VALUES (?, 'billing', 'x')")
                .param(REPOSITORY).update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("INSERT INTO app.port_allocation (host, port, effect_key) VALUES ('web-1', 8000, 'x')")
                .update()).isInstanceOf(DataIntegrityViolationException.class);
    }

    private String name(String key, String wanted) {
        return names.reserve(key, null, REPOSITORY, wanted, false);
    }

    @Test
    void aPortThatSomethingElseListensOnIsNotHandedOutForAWhile() {
        ports.avoid("WEB-1", 8000);
        ports.avoid("web-1", 8001);

        assertThat(port("a")).isEqualTo(8002);
        assertThat(ports.reserve("b", null, "web-2", 8000, 8002)).isEqualTo(8000);
        clock.pass(Duration.ofDays(8));
        assertThat(port("c")).isEqualTo(8000);
    }

    private int port(String key) {
        return ports.reserve(key, null, "web-1", 8000, 8002);
    }
}
