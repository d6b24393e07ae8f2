package io.slipway.process;

import io.slipway.process.Situation.Awaited;
import io.slipway.process.Situation.Continuation;
import io.slipway.process.Situation.Ending;
import io.slipway.process.Situation.Place;
import io.slipway.process.Situation.Timer;
import io.slipway.process.Situation.Trouble;
import io.slipway.process.Situation.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads where processes are, any number of them with the same number of queries. The engine's own queries answer for one process
 * at a time, so this reads its tables.
 */
@Component
class Situations {

    /** Only the execution of a process instance itself knows the outermost one. */
    static final String OF_FAMILY = """
             from act_ru_execution p join act_ru_execution e on e.proc_inst_id_ = p.id_ %s
             where p.parent_id_ is null and p.root_proc_inst_id_ = any(:roots) %s""";

    private final JdbcClient jdbc;
    private final OpenTasks tasks;

    Situations(JdbcClient jdbc, OpenTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /** By the id of the outermost process instance; every wanted one is there. */
    Map<String, Situation> of(Collection<String> roots) {
        var wanted = roots.toArray(String[]::new);
        var running = running(wanted);
        var found = new LinkedHashMap<String, Situation>();
        if (!running.isEmpty()) {
            found.putAll(atWork(running));
        }
        if (found.size() < Set.of(wanted).size()) {
            var endings = endings(wanted);
            roots.forEach(root -> found.computeIfAbsent(root, id -> Situation.over(endings.get(id))));
        }
        return found;
    }

    private Map<String, Situation> atWork(Map<String, Boolean> running) {
        var roots = running.keySet().toArray(String[]::new);
        var open = tasks.ofInstances(roots);
        var work = work(roots);
        var incidents = incidents(roots);
        var timers = new HashMap<String, List<Timer>>();
        var continuations = new HashMap<String, List<Continuation>>();
        jobs(roots, timers, continuations);
        var events = events(roots);
        var found = new LinkedHashMap<String, Situation>();
        running.forEach((root, suspended) -> found.put(root, new Situation(null, false, suspended,
                open.getOrDefault(root, List.of()), work.getOrDefault(root, List.of()), incidents.getOrDefault(root, List.of()),
                timers.getOrDefault(root, List.of()), continuations.getOrDefault(root, List.of()),
                events.getOrDefault(root, List.of()))));
        return found;
    }

    /** Whether any process of the family is suspended, by the outermost one. */
    private Map<String, Boolean> running(String[] roots) {
        var found = new HashMap<String, Boolean>();
        jdbc.sql("""
                select root_proc_inst_id_ as root, suspension_state_ = 2 as suspended from act_ru_execution
                 where parent_id_ is null and root_proc_inst_id_ = any(:roots)""").param("roots", roots)
                .query(row -> {
                    found.merge(row.getString("root"), row.getBoolean("suspended"), Boolean::logicalOr);
                });
        return found;
    }

    private Map<String, List<Work>> work(String[] roots) {
        var found = new HashMap<String, List<Work>>();
        jdbc.sql("""
                select p.root_proc_inst_id_ as root, t.id_, t.proc_def_id_ as definition, t.act_id_ as activity,
                       t.execution_id_ as execution, t.topic_name_, t.create_time_, t.lock_exp_time_, t.retries_ <= 0 as given_up
                """ + OF_FAMILY.formatted("join act_ru_ext_task t on t.execution_id_ = e.id_",
                        "order by t.create_time_, t.id_"))
                .param("roots", roots)
                .query(row -> {
                    add(found, row, new Work(row.getString("id_"), place(row), row.getString("topic_name_"),
                            instant(row, "create_time_"), orNull(row, "lock_exp_time_"), row.getBoolean("given_up")));
                });
        return found;
    }

    private Map<String, List<Trouble>> incidents(String[] roots) {
        var found = new HashMap<String, List<Trouble>>();
        // An incident of a called process shows a second time on the caller; the first has the cause.
        jdbc.sql("""
                select p.root_proc_inst_id_ as root, i.proc_def_id_ as definition,
                       coalesce(i.failed_activity_id_, i.activity_id_) as activity, i.incident_type_, i.configuration_,
                       coalesce(i.incident_msg_, '') as message, i.incident_timestamp_
                """ + OF_FAMILY.formatted("join act_ru_incident i on i.execution_id_ = e.id_",
                        "and i.id_ = i.cause_incident_id_ order by i.incident_timestamp_, i.id_"))
                .param("roots", roots)
                .query(row -> {
                    var ofWork = Incident.EXTERNAL_TASK_HANDLER_TYPE.equals(row.getString("incident_type_"));
                    add(found, row, new Trouble(ofWork ? row.getString("configuration_") : null, row.getString("definition"),
                            row.getString("activity"), row.getString("message"), instant(row, "incident_timestamp_")));
                });
        return found;
    }

    private void jobs(String[] roots, Map<String, List<Timer>> timers, Map<String, List<Continuation>> continuations) {
        jdbc.sql("""
                select p.root_proc_inst_id_ as root, j.process_def_id_ as definition,
                       coalesce(d.act_id_, e.act_id_, '') as activity, j.execution_id_ as execution, j.type_ = 'timer' as timer,
                       j.duedate_, j.retries_, j.exception_msg_, j.lock_exp_time_ > localtimestamp as running
                """ + OF_FAMILY.formatted("join act_ru_job j on j.execution_id_ = e.id_"
                        + " left join act_ru_jobdef d on d.id_ = j.job_def_id_",
                        "order by j.duedate_ nulls first, j.id_"))
                .param("roots", roots)
                .query(row -> {
                    var due = orNull(row, "duedate_");
                    if (row.getBoolean("timer") && due != null) {
                        add(timers, row, new Timer(place(row), due, row.getString("exception_msg_")));
                    } else {
                        add(continuations, row, new Continuation(place(row), due, row.getBoolean("running"),
                                row.getInt("retries_"), row.getString("exception_msg_")));
                    }
                });
    }

    private Map<String, List<Awaited>> events(String[] roots) {
        var found = new HashMap<String, List<Awaited>>();
        jdbc.sql("""
                select p.root_proc_inst_id_ as root, e.proc_def_id_ as definition, s.activity_id_ as activity,
                       s.execution_id_ as execution, s.event_type_, s.event_name_, s.created_
                """ + OF_FAMILY.formatted("join act_ru_event_subscr s on s.execution_id_ = e.id_",
                        "and s.event_type_ in ('message', 'signal', 'conditional') order by s.created_, s.id_"))
                .param("roots", roots)
                .query(row -> {
                    add(found, row, new Awaited(place(row), row.getString("event_type_"), row.getString("event_name_"),
                            instant(row, "created_")));
                });
        return found;
    }

    private Map<String, Ending> endings(String[] roots) {
        var found = new HashMap<String, Ending>();
        jdbc.sql("""
                select p.id_, p.end_time_, p.delete_reason_, p.state_ like '%\\_TERMINATED' as stopped,
                       (select a.act_id_ from act_hi_actinst a
                         where a.proc_inst_id_ = p.id_ and a.parent_act_inst_id_ = p.id_ and a.act_type_ like '%EndEvent'
                           and a.end_time_ is not null
                         order by a.end_time_ desc, a.sequence_counter_ desc limit 1) as end_event,
                       (select o.user_id_ from act_hi_op_log o
                         where o.proc_inst_id_ = p.id_ and o.entity_type_ = 'ProcessInstance' and o.operation_type_ = 'Delete'
                         order by o.timestamp_ desc limit 1) as stopped_by
                  from act_hi_procinst p where p.id_ = any(:roots) and p.end_time_ is not null""").param("roots", roots)
                .query(row -> {
                    var stopped = row.getBoolean("stopped");
                    found.put(row.getString("id_"), new Ending(stopped ? null : row.getString("end_event"),
                            instant(row, "end_time_"), row.getString("stopped_by"),
                            stopped ? row.getString("delete_reason_") : null));
                });
        return found;
    }

    private static <T> void add(Map<String, List<T>> found, ResultSet row, T thing) throws SQLException {
        found.computeIfAbsent(row.getString("root"), root -> new ArrayList<>()).add(thing);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("definition"), row.getString("activity"), row.getString("execution"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
