package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.journey.ApiClient;
import io.slipway.journey.Portal;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who look whether their request or decision arrived when the portal went away under them, and else repeat it. */
final class People {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();
    private final List<Portal> nodes;
    private final JdbcClient database;

    People(List<Portal> nodes, JdbcClient database) {
        this.nodes = nodes;
        this.database = database;
    }

    /** @param field the form's field whose value nobody else's request has */
    void submit(Journey journey, Map<String, Object> values, String field) {
        patiently("the request of " + journey, () -> {
            var there = requestOf(journey.story().process(), field, values.get(field).toString());
            if (there.isEmpty()) {
                var answer = as("rita").call("POST", "/requests", Map.of("item", journey.story().process(), "values", values));
                if (answer.status() >= 500) {
                    return false;
                }
                assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 299);
                there = Optional.of(answer.body().get("id").asText());
            }
            journey.is(there.get());
            return true;
        });
    }

    void decide(Journey journey, String person, String task, Map<String, Object> decision) {
        patiently(task + " of " + journey, () -> {
            if (count("select count(*) from act_hi_taskinst t join app.request r on r.instance_id = t.proc_inst_id_ "
                    + "where r.id = ?::uuid and t.task_def_key_ = ? and t.end_time_ is not null", journey.request(), task) > 0) {
                return true;
            }
            openTask(journey.request(), task).ifPresent(id -> {
                as(person).call("POST", "/tasks/" + id + "/claim", Map.of());
                as(person).call("POST", "/tasks/" + id + "/complete", Map.of("values", new HashMap<>(decision)));
            });
            return false;
        });
    }

    /** Has everything taken back once the request has failed. */
    void undo(Journey journey, String person) {
        patiently("taking back " + journey, () -> {
            if (count("select count(*) from app.request_stop where request_id = ?::uuid", journey.request()) > 0) {
                return true;
            }
            if (state(journey).equals("FAILED")) {
                as(person).call("POST", "/requests/" + journey.request() + "/undo", Map.of());
            }
            return false;
        });
    }

    /** Waits for the end that the story has. */
    void awaitEnd(Journey journey) {
        patiently("the end of " + journey, () -> state(journey).equals(journey.story().end()));
    }

    private String state(Journey journey) {
        return database.sql("select state from app.request where id = ?::uuid").param(journey.request())
                .query(String.class).single();
    }

    /** The inventory's id of the person's machine. */
    String machineOf(String person) {
        return database.sql("select vm_id from app.machine where name = ?").param("dev-" + person).query(String.class).single();
    }

    /** A machine of the inventory that is gone as soon as a request names it. */
    void loseMachineOf(String person) {
        database.sql("insert into app.machine (vm_id, name, power_state, host_name, address, template, owner, request_number, "
                + "registered_by, registered_at, seen_at) "
                + "values (?, ?, 'ON', ?, '192.0.2.7', 'none', 'rita', 'SW-0', ?, now(), now())")
                .params("lost-" + person, "dev-" + person, "dev-" + person, "lost-" + person).update();
    }

    private Optional<String> requestOf(String item, String field, String value) {
        return database.sql("select id::text from app.request where item = ? and submitted ->> ? = ?")
                .params(item, field, value).query(String.class).list().stream().findFirst();
    }

    private Optional<String> openTask(String request, String task) {
        return database.sql("select t.id_ from act_ru_task t join app.request r on r.instance_id = t.proc_inst_id_ "
                + "where r.id = ?::uuid and t.task_def_key_ = ?").params(request, task).query(String.class).optional();
    }

    private int count(String sql, String... parameters) {
        return database.sql(sql).params((Object[]) parameters).query(Integer.class).single();
    }

    /** At any node: a balancer would send them to one that answers. */
    private ApiClient as(String person) {
        var node = ThreadLocalRandom.current().nextInt(nodes.size());
        return clients.computeIfAbsent(person + node, missing -> nodes.get(node).as(person));
    }

    private static void patiently(String what, Supplier<Boolean> work) {
        try {
            await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(200)).until(() -> {
                try {
                    return work.get();
                } catch (UncheckedIOException | TransientDataAccessException | NonTransientDataAccessResourceException isDown) {
                    return false;
                }
            });
        } catch (ConditionTimeoutException stuck) {
            throw new AssertionError(what + " does not come", stuck);
        }
    }
}
