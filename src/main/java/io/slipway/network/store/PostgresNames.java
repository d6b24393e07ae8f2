package io.slipway.network.store;

import io.slipway.network.AllocationRefused;
import io.slipway.network.AllocationRefused.Reason;
import io.slipway.network.Names;
import io.slipway.shared.Phrase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresNames implements Names {

    private static final Pattern SCOPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LOOK_AHEAD = 50;
    private static final Duration AVOIDED = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final EffectLock lock;
    private final Clock clock;

    PostgresNames(JdbcClient jdbc, EffectLock lock, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String reserve(String effectKey, @Nullable UUID requestId, String scope, String wanted, boolean exact) {
        if (!SCOPE.matcher(scope).matches()) {
            throw new IllegalArgumentException("not a scope: " + scope);
        }
        lock.take(effectKey);
        return held(effectKey).orElseGet(() -> exact ? takeExactly(effectKey, requestId, scope, wanted)
                : takeFree(effectKey, requestId, scope, wanted));
    }

    /** A host name goes with its address. */
    @Override
    public boolean release(String effectKey) {
        return jdbc.sql("""
                DELETE FROM app.name_allocation n WHERE n.effect_key = ?
                  AND NOT EXISTS (SELECT FROM app.ip_allocation a WHERE a.effect_key = n.effect_key)""")
                .param(effectKey).update() == 1;
    }

    @Override
    public void avoid(String scope, String name) {
        jdbc.sql("""
                INSERT INTO app.name_avoided (scope, name, since) VALUES (?, ?, ?)
                ON CONFLICT (scope, name) DO UPDATE SET since = excluded.since""")
                .params(scope, LabelForm.candidate(name, 1), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private Optional<String> held(String effectKey) {
        return jdbc.sql("SELECT name FROM app.name_allocation WHERE effect_key = ?").param(effectKey).query(String.class)
                .optional();
    }

    private String takeExactly(String effectKey, @Nullable UUID requestId, String scope, String wanted) {
        var name = LabelForm.candidate(wanted, 1);
        if (free(scope, List.of(name)).isEmpty() || !insert(scope, name, effectKey, requestId)) {
            throw new AllocationRefused(Reason.NAME_TAKEN, Phrase.of("network.name-in-use", name, scope));
        }
        return name;
    }

    private String takeFree(String effectKey, @Nullable UUID requestId, String scope, String wanted) {
        for (var from = 1;; from += LOOK_AHEAD) {
            var names = IntStream.range(from, from + LOOK_AHEAD).mapToObj(n -> LabelForm.candidate(wanted, n)).toList();
            for (var name : free(scope, names)) {
                if (insert(scope, name, effectKey, requestId)) {
                    return name;
                }
            }
        }
    }

    private List<String> free(String scope, List<String> names) {
        var taken = new HashSet<>(jdbc.sql("""
                SELECT name FROM app.name_allocation WHERE scope = :scope AND name IN (:names)
                UNION ALL
                SELECT name FROM app.name_avoided WHERE scope = :scope AND name IN (:names) AND since > :since""")
                .param("scope", scope).param("names", names)
                .param("since", clock.instant().minus(AVOIDED).atOffset(ZoneOffset.UTC)).query(String.class).list());
        return names.stream().filter(name -> !taken.contains(name)).toList();
    }

    /** False when another transaction took the name meanwhile. */
    private boolean insert(String scope, String name, String effectKey, @Nullable UUID requestId) {
        return jdbc.sql("""
                INSERT INTO app.name_allocation (scope, name, effect_key, request_id) VALUES (?, ?, ?, ?::uuid)
                ON CONFLICT (scope, name) DO NOTHING""").params(Arrays.asList(scope, name, effectKey, requestId)).update() == 1;
    }
}
