package io.slipway.network.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HostNameAllocations {

    private static final int LOOK_AHEAD = 50;

    private final JdbcClient jdbc;

    HostNameAllocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the first free label for the wanted name. */
    String take(String effectKey, @Nullable UUID requestId, String wanted) {
        for (var from = 1;; from += LOOK_AHEAD) {
            for (var name : free(wanted, from)) {
                if (insert(name, effectKey, requestId)) {
                    return name;
                }
            }
        }
    }

    void release(String effectKey) {
        jdbc.sql("DELETE FROM app.host_name_allocation WHERE effect_key = ?").param(effectKey).update();
    }

    private List<String> free(String wanted, int from) {
        var names = IntStream.range(from, from + LOOK_AHEAD).mapToObj(n -> HostNameForm.candidate(wanted, n)).toList();
        var taken = new HashSet<>(jdbc.sql("SELECT name FROM app.host_name_allocation WHERE name IN (:names)")
                .param("names", names).query(String.class).list());
        return names.stream().filter(name -> !taken.contains(name)).toList();
    }

    /** False when a transaction on another pool took the name meanwhile. */
    private boolean insert(String name, String effectKey, @Nullable UUID requestId) {
        return jdbc.sql("""
                INSERT INTO app.host_name_allocation (name, effect_key, request_id) VALUES (?, ?, ?::uuid)
                ON CONFLICT (name) DO NOTHING""").params(Arrays.asList(name, effectKey, requestId)).update() == 1;
    }
}
