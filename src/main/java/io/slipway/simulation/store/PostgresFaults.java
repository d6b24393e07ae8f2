package io.slipway.simulation.store;

import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedFaults;
import io.slipway.simulation.SimulatedSystem;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Armed faults as rows that calls use up, on whichever node they happen. */
class PostgresFaults implements SimulatedFaults {

    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final List<SimulatedSystem> systems;

    PostgresFaults(WorldDatabase database, List<SimulatedSystem> systems) {
        this.jdbc = database.jdbc();
        this.systems = systems;
    }

    @Override
    public List<SimulatedSystem> systems() {
        return systems;
    }

    @Override
    public List<Armed> armed() {
        return jdbc.sql("SELECT system, operation, kind, remaining FROM simulation.fault WHERE remaining > 0 ORDER BY 1, 2")
                .query(Armed.class).list();
    }

    @Override
    public void arm(String system, String operation, SimulatedFault.Kind kind, int count) {
        check(system, operation);
        if (count < 1 || count > MOST) {
            throw InvalidInput.of("count", Phrase.of("simulation.fault.count", MOST));
        }
        jdbc.sql("""
                INSERT INTO simulation.fault (system, operation, kind, remaining) VALUES (?, ?, ?, ?)
                ON CONFLICT (system, operation) DO UPDATE SET kind = excluded.kind, remaining = excluded.remaining""")
                .params(system, operation, kind.name(), count).update();
    }

    @Override
    public void disarm(@Nullable String system, @Nullable String operation) {
        jdbc.sql("""
                DELETE FROM simulation.fault
                WHERE system = coalesce(:system, system) AND operation = coalesce(:operation, operation)""")
                .param("system", system, Types.VARCHAR).param("operation", operation, Types.VARCHAR).update();
    }

    /** Uses up one armed fault that keeps the work from being done. */
    Optional<SimulatedFault.Kind> spendBefore(String system, String operation) {
        return spend(system, operation, "kind <> 'LOST_REPLY'");
    }

    /** Uses up one armed fault that hides that the work was done. */
    Optional<SimulatedFault.Kind> spendAfter(String system, String operation) {
        return spend(system, operation, "kind = 'LOST_REPLY'");
    }

    private Optional<SimulatedFault.Kind> spend(String system, String operation, String condition) {
        return jdbc.sql("""
                UPDATE simulation.fault SET remaining = remaining - 1 WHERE (system, operation) = (
                    SELECT system, operation FROM simulation.fault
                    WHERE system = ? AND operation IN (?, '*') AND remaining > 0 AND %s
                    ORDER BY operation DESC LIMIT 1 FOR UPDATE)
                RETURNING kind""".formatted(condition))
                .params(system, operation).query(String.class).optional().map(SimulatedFault.Kind::valueOf);
    }

    private void check(String system, String operation) {
        var known = systems.stream().filter(candidate -> candidate.name().equals(system)).findFirst()
                .orElseThrow(() -> InvalidInput.of("system", Phrase.of("simulation.fault.system",
                        systems.stream().map(SimulatedSystem::name).sorted().collect(Collectors.joining(", ")))));
        if (!operation.equals(EVERY_OPERATION) && !known.operations().containsKey(operation)) {
            throw InvalidInput.of("operation", Phrase.of("simulation.fault.operation",
                    known.operations().keySet().stream().sorted().collect(Collectors.joining(", "))));
        }
    }
}
