package io.slipway.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slipway.database.TestDatabase;
import io.slipway.shared.InvalidInput;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedFaults;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulatedWorldContract;
import io.slipway.simulation.SimulationSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PostgresWorldTest extends SimulatedWorldContract {

    private static final SimulatedSystem CRANE = new SimulatedSystem("crane", Map.of("lift", Duration.ofSeconds(2),
            "look", Duration.ofMillis(10)));

    private static JdbcConnectionDetails details;
    private static WorldDatabase database;

    private PostgresFaults faults;
    private SimulatedWorld world;

    @BeforeAll
    static void open() {
        details = TestDatabase.create();
        database = new WorldDatabase(details);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE simulation.thing, simulation.fault").update();
        faults = new PostgresFaults(database, List.of(CRANE));
        var pace = new Pace(new SimulationSettings(true, 0), List.of(CRANE).stream());
        world = new PostgresWorld(database, faults, pace);
    }

    @Override
    protected SimulatedWorld world() {
        return world;
    }

    @Test
    void itKeepsItsThingsWhenTheCallersTransactionIsRolledBack() {
        var own = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        new TransactionTemplate(new JdbcTransactionManager(own)).executeWithoutResult(status -> {
            world.add("thing", "lamp", Map.of("lit", true));
            status.setRollbackOnly();
        });

        assertThat(world.find("thing", "lamp", Map.class)).isPresent();
    }

    @Test
    void itRefusesToBeCalledWhileATransactionIsOpen() {
        var own = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        var transaction = new TransactionTemplate(new JdbcTransactionManager(own));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> world.before("crane", "lift")))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("crane lift");
    }

    @Test
    void itKeepsItsThingsWhenItIsOpenedAgain() {
        world.add("thing", "lamp", Map.of("lit", true));

        try (var reopened = new WorldDatabase(details)) {
            assertThat(reopened.jdbc().sql("SELECT body ->> 'lit' FROM simulation.thing").query(String.class).single())
                    .isEqualTo("true");
        }
    }

    @Test
    void anArmedFaultFailsAsManyCallsAsAsked() {
        faults.arm("crane", "lift", SimulatedFault.Kind.UNREACHABLE, 2);

        assertThatThrownBy(() -> world.before("crane", "lift")).isInstanceOf(SimulatedFault.class);
        assertThatCode(() -> world.before("crane", "look")).doesNotThrowAnyException();
        assertThat(faults.armed()).containsExactly(
                new SimulatedFaults.Armed("crane", "lift", SimulatedFault.Kind.UNREACHABLE, 1));
        assertThatThrownBy(() -> world.before("crane", "lift")).isInstanceOf(SimulatedFault.class);
        assertThatCode(() -> world.before("crane", "lift")).doesNotThrowAnyException();
        assertThat(faults.armed()).isEmpty();
    }

    @Test
    void aLostReplyFailsAfterTheWork() {
        faults.arm("crane", "lift", SimulatedFault.Kind.LOST_REPLY, 1);

        assertThatCode(() -> world.before("crane", "lift")).doesNotThrowAnyException();
        assertThatThrownBy(() -> world.after("crane", "lift")).isInstanceOf(SimulatedFault.class);
    }

    @Test
    void aFaultForEveryOperationFailsAnyOfThem() {
        faults.arm("crane", SimulatedFaults.EVERY_OPERATION, SimulatedFault.Kind.BAD_CREDENTIALS, 1);

        assertThatThrownBy(() -> world.before("crane", "look")).isInstanceOfSatisfying(SimulatedFault.class,
                fault -> assertThat(fault.kind()).isEqualTo(SimulatedFault.Kind.BAD_CREDENTIALS));
    }

    @Test
    void aDisarmedFaultFailsNothing() {
        faults.arm("crane", "lift", SimulatedFault.Kind.UNREACHABLE, 5);
        faults.arm("crane", "look", SimulatedFault.Kind.UNREACHABLE, 5);

        faults.disarm("crane", "lift");
        assertThat(faults.armed()).extracting(SimulatedFaults.Armed::operation).containsExactly("look");

        faults.disarm(null, null);
        assertThat(faults.armed()).isEmpty();
    }

    @Test
    void whatIsNotSimulatedCannotBeArmed() {
        assertThatThrownBy(() -> faults.arm("submarine", "lift", SimulatedFault.Kind.UNREACHABLE, 1))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("system"));
        assertThatThrownBy(() -> faults.arm("crane", "dive", SimulatedFault.Kind.UNREACHABLE, 1))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("operation"));
        assertThatThrownBy(() -> faults.arm("crane", "lift", SimulatedFault.Kind.UNREACHABLE, 0))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.errors().get(0).field()).isEqualTo("count"));
    }

    @Test
    void operationsTakeTheirTimeMultipliedByTheScale() {
        var half = new Pace(new SimulationSettings(true, 0.5), List.of(CRANE).stream());

        assertThat(half.of("crane", "lift")).isEqualTo(Duration.ofSeconds(1));
        assertThat(half.of("crane", "look")).isEqualTo(Duration.ofMillis(5));
        assertThat(half.of("other", "thing")).isEqualTo(Duration.ofMillis(25));
    }
}
