package io.slipway.step.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.ExternalThing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the effects ledger. */
@Repository
public class Ledger implements Effects {

    private static final String OPEN = """
            insert into app.effect as e
                   (key, task_id, generation, request_id, instance_id, activity_id, step, version, system, state, input,
                   held_until)
            select case when generation = 1 then task_id else task_id || '-' || generation end, task_id, generation,
                   request_id::uuid, instance_id, activity_id, step, version, system, 'INTENDED', input, now() + ?::interval
              from (select t.*, t.text::jsonb as input from
                   unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                   as t (task_id, request_id, instance_id, activity_id, step, version, system, text)) as intent
              cross join lateral (select coalesce(max(last.generation + case when last.state = 'UNDONE'
                   or last.state = 'FAILED' and last.input <> intent.input then 1 else 0 end), 1) as generation
                   from (select * from app.effect where effect.task_id = intent.task_id order by id desc limit 1) as last) as next
            on conflict (key) do update set
                   changed_at = now(),
                   held_until = excluded.held_until,
                   next_at = null,
                   failure = case when e.state = 'INTENDED' and e.next_at is null then null else e.failure end,
                   input = case when e.state = 'FAILED' then excluded.input else e.input end,
                   attempt = case when e.state = 'FAILED' then 1 else e.attempt end,
                   started_at = case when e.state = 'FAILED' then now() when e.paused_at is null then e.started_at
                                     else e.started_at + (now() - e.paused_at) end,
                   paused_at = null,
                   state = case when e.state = 'FAILED' then 'INTENDED' else e.state end
            returning *, (xmax = 0) as fresh""";

    /** Without a look at former generations, which would cost more than the row. */
    private static final String CREATE = """
            insert into app.effect (key, task_id, request_id, instance_id, activity_id, step, version, system, state, input,
                   held_until)
            select task_id, task_id, request_id::uuid, instance_id, activity_id, step, version, system, 'INTENDED', text::jsonb,
                   now() + ?::interval
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                   as t (task_id, request_id, instance_id, activity_id, step, version, system, text)
            returning *, true as fresh""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final EffectRows rows;

    Ledger(JdbcTemplate jdbc, JdbcClient client, EffectRows rows) {
        this.jdbc = jdbc;
        this.client = client;
        this.rows = rows;
    }

    /**
     * Records the intents of work items that were just fetched, in the fetch's transaction. An item that was fetched before keeps
     * its row; one that was given up begins a new series of tries. An item on which the last fetch brought no report, because its
     * node died, has no failure any more: nobody knows how that try ended. What was taken back, or was given up and has other
     * inputs now, begins a new generation with a key of its own, so that it is never mistaken for the former one.
     *
     * @param lease for how long somebody may be at work on them without a sign of life
     * @return the rows by task
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Opened> open(List<Intent> intents, Duration lease) {
        return record(OPEN, intents, lease);
    }

    /**
     * Records the intents of work items that the current transaction creates.
     *
     * @param lease as for {@link #open}
     * @return the rows by task, all of them fresh
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Opened> create(List<Intent> intents, Duration lease) {
        return record(CREATE, intents, lease);
    }

    private Map<String, Opened> record(String sql, List<Intent> intents, Duration lease) {
        // Sorted so that two nodes never wait for each other's rows in opposite order.
        var sorted = intents.stream().sorted(Comparator.comparing(Intent::taskId)).toList();
        var opened = new HashMap<String, Opened>();
        jdbc.query(sql, result -> {
            var effect = rows.map(result);
            opened.put(effect.taskId(), new Opened(effect, result.getBoolean("fresh")));
        }, lease.toMillis() + " ms", column(sorted, Intent::taskId), column(sorted, Intent::requestId),
                column(sorted, Intent::instanceId), column(sorted, Intent::activityId), column(sorted, Intent::step),
                sorted.stream().map(Intent::version).toArray(Integer[]::new), column(sorted, Intent::system),
                column(sorted, Intent::input));
        return opened;
    }

    /** What a look outside found of an effect whose end was not known. */
    public void found(long id, JsonNode output, @Nullable ExternalThing external) {
        client.sql("""
                update app.effect set output = :output::jsonb, external_id = coalesce(:external, external_id),
                       external_label = coalesce(:label, external_label), changed_at = now()
                 where id = :id""")
                .param("output", output.toString()).param("external", external == null ? null : external.id())
                .param("label", external == null ? null : external.label()).param("id", id).update();
    }

    private static @Nullable String[] column(List<Intent> intents, Function<Intent, @Nullable String> value) {
        return intents.stream().map(value).toArray(String[]::new);
    }

    /** The work goes on outside under the handle, or is waited for without one. */
    public void park(String key, @Nullable String handle, @Nullable Integer percent, Phrase note, Instant nextAt) {
        client.sql("""
                update app.effect set state = case when :handle::text is null then state else 'RUNNING' end,
                       handle = :handle, percent = :percent, note = :note::jsonb, failure = null, next_at = :next,
                       held_until = null, changed_at = now()
                 where key = :key""")
                .param("handle", handle).param("percent", percent).param("note", rows.json(note))
                .param("next", EffectRows.timestamp(nextAt)).param("key", key).update();
    }

    /** The work is done; joins the completion's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String key, JsonNode output, @Nullable ExternalThing external) {
        client.sql("""
                update app.effect set state = 'DONE', output = :output::jsonb, external_id = :id, external_label = :label,
                       external_link = :link, percent = null, note = null, failure = null, next_at = null,
                       held_until = null, finished_at = now(), changed_at = now()
                 where key = :key""")
                .param("output", output.toString())
                .param("id", external == null ? null : external.id())
                .param("label", external == null ? null : external.label())
                .param("link", external == null ? null : external.link())
                .param("key", key).update();
    }

    /** The work is done, but the process could not go on after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stuck(String key, Phrase failure) {
        client.sql("update app.effect set failure = :failure::jsonb where key = :key")
                .param("failure", rows.json(failure)).param("key", key).update();
    }

    /** A try failed and there will be another one. A handle stays: what runs outside may still be running. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retry(String key, Phrase failure, Instant nextAt) {
        client.sql("""
                update app.effect set attempt = attempt + 1, failure = :failure::jsonb, next_at = :next, held_until = null,
                       changed_at = now()
                 where key = :key""")
                .param("failure", rows.json(failure)).param("next", EffectRows.timestamp(nextAt)).param("key", key).update();
    }

    /** The system does not answer: the same try again, and the time until then does not count against the time limit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(String key, Phrase failure, Instant nextAt) {
        client.sql("""
                update app.effect set failure = :failure::jsonb, next_at = :next, paused_at = now(), changed_at = now()
                 where key = :key""")
                .param("failure", rows.json(failure)).param("next", EffectRows.timestamp(nextAt)).param("key", key).update();
    }

    /**
     * The work item is given back before it was begun.
     *
     * @param fresh whether the row was made when it was taken; it goes, so that nobody looks for what cannot be there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handBack(String key, boolean fresh) {
        // What the last try left behind stays known: a row that is due says that its failure is not older than the try.
        client.sql(fresh ? "delete from app.effect where key = :key and state = 'INTENDED'"
                : "update app.effect set next_at = now() where key = :key").param("key", key).update();
    }

    /** Given up, or refused with a business error's code. What the handle pointed at has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(String key, Phrase failure, @Nullable String code) {
        client.sql("""
                update app.effect set state = :state, failure = :failure::jsonb, failure_code = :code, handle = null,
                       percent = null, note = null, next_at = null, held_until = null, finished_at = now(), changed_at = now()
                 where key = :key""")
                .param("state", code == null ? Effect.State.FAILED.name() : Effect.State.REFUSED.name())
                .param("failure", rows.json(failure)).param("code", code).param("key", key).update();
    }

    /**
     * A step of taking the effect back.
     *
     * @param effect as it was when that began
     * @return false when somebody reported on it since then, so that it has to be looked at again
     */
    public boolean undoing(Effect effect, Effect.State state, @Nullable Phrase note) {
        return client.sql("""
                update app.effect set state = :state, note = :note::jsonb, changed_at = now(),
                       late_at = case when :state = 'UNDOING' then late_at end
                 where id = :id and state in (:before, 'UNDOING') and late_at is not distinct from :late::timestamptz""")
                .param("state", state.name()).param("note", note == null ? null : rows.json(note)).param("id", effect.id())
                .param("before", effect.state().name())
                .param("late", effect.lateAt() == null ? null : EffectRows.timestamp(effect.lateAt())).update() > 0;
    }

    @Override
    public List<Effect> ofRequest(UUID requestId) {
        return client.sql("select * from app.effect where request_id = :id order by id").param("id", requestId)
                .query((row, n) -> rows.map(row)).list();
    }

    @Override
    public Optional<Effect> ofTask(String taskId) {
        return client.sql("select * from app.effect where task_id = :key order by id desc limit 1")
                .param("key", taskId).query((row, n) -> rows.map(row)).optional();
    }

    @Override
    public Map<String, Effect> ofTasks(Collection<String> taskIds) {
        return newest("select distinct on (task_id) * from app.effect where task_id = any(:ids) order by task_id, id desc",
                taskIds.toArray(String[]::new), Effect::taskId);
    }

    @Override
    public Map<UUID, Effect> refusals(Collection<UUID> requestIds) {
        return newest("""
                select distinct on (request_id) * from app.effect where request_id = any(:ids) and failure_code is not null
                 order by request_id, id desc""", requestIds.toArray(UUID[]::new), Effect::requestId);
    }

    private <K> Map<K, Effect> newest(String sql, Object[] ids, Function<Effect, @Nullable K> key) {
        return ids.length == 0 ? Map.of() : client.sql(sql).param("ids", ids).query((row, n) -> rows.map(row)).list().stream()
                .collect(Collectors.toMap(key, Function.identity()));
    }

    @Override
    public Set<UUID> cameBack() {
        return client.sql("""
                select request_id from app.effect as late where late_at is not null and state not in ('UNDONE', 'KEPT')
                   and exists (select 1 from app.effect as walk where walk.request_id = late.request_id and walk.id > late.id
                                  and walk.step = 'request.undo' and walk.state = 'DONE')""").query(UUID.class).set();
    }

    /** Every generation of a work item, the newest first. */
    public List<Effect> generations(String taskId) {
        return client.sql("select * from app.effect where task_id = :key order by id desc")
                .param("key", taskId).query((row, n) -> rows.map(row)).list();
    }

    /**
     * What is about to be recorded.
     *
     * @param requestId the request as text, or null
     * @param input     JSON
     */
    public record Intent(String taskId, @Nullable String requestId, String instanceId, String activityId,
                         String step, int version, String system, String input) {
    }

    /**
     * A recorded intent.
     *
     * @param fresh true when the row is new, so nothing can have happened outside
     */
    public record Opened(Effect effect, boolean fresh) {
    }
}
