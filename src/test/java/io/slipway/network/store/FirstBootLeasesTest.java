package io.slipway.network.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.StoreTest;
import io.slipway.network.FirstBootLeases;
import io.slipway.network.FirstBootLeases.Turn;
import io.slipway.shared.Ipv4;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(PostgresFirstBootLeases.class)
class FirstBootLeasesTest {

    private static final Ipv4 ADDRESS = Ipv4.of("10.1.0.9");

    @Autowired
    FirstBootLeases leases;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("TRUNCATE app.first_boot_lease").update();
    }

    @Test
    void oneMachineAtATimeHasTheAddress() {
        assertThat(take("a")).isEqualTo(new Turn.Mine());
        assertThat(take("a")).isEqualTo(new Turn.Mine());
        assertThat(take("b")).isInstanceOfSatisfying(Turn.Waiting.class, turn -> {
            assertThat(turn.holder()).contains(new FirstBootLeases.Holder("a", "vm-a", "SW-a"));
            assertThat(turn.ahead()).isEqualTo(1);
        });
        assertThat(leases.take("c", Ipv4.of("10.1.0.10"), "vm-c", "SW-c")).isEqualTo(new Turn.Mine());
        assertThat(leases.holds("a")).isTrue();
        assertThat(leases.holds("b")).isFalse();
    }

    @Test
    void whoHasWaitedLongestIsNext() {
        take("a");
        take("b");
        take("c");
        leases.release("a");

        assertThat(take("c")).isInstanceOfSatisfying(Turn.Waiting.class, turn -> assertThat(turn.holder()).isEmpty());
        assertThat(take("b")).isEqualTo(new Turn.Mine());
        leases.release("b");
        assertThat(take("c")).isEqualTo(new Turn.Mine());
    }

    @Test
    void whoStopsAskingLosesItsPlace() {
        take("a");
        take("b");
        take("c");
        leases.release("a");
        jdbc.sql("UPDATE app.first_boot_lease SET seen_at = seen_at - interval '2 minutes' WHERE effect_key = 'b'").update();

        assertThat(take("c")).isEqualTo(new Turn.Mine());
    }

    private Turn take(String key) {
        return leases.take(key, ADDRESS, "vm-" + key, "SW-" + key);
    }
}
