package io.slipway.process;

import io.slipway.identity.Groups;
import io.slipway.process.DeadEnd.Kind;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the dead ends of all processes, with the same few queries however many there are. Suspended processes are left out. */
@Component
public class DeadEnds {

    private static final Set<String> GUARDS = Set.of("boundaryEvent", "startEvent");
    private static final String TASKS = """
            select 'NOBODY' as kind, p.root_proc_inst_id_ as root, t.proc_def_id_ as definition, t.task_def_key_ as activity,
                   t.id_ as thing
              from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
             where t.suspension_state_ = 1
               and case when t.assignee_ is not null then t.assignee_ <> all(:people)
                        else not exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
                                            and (l.group_id_ = any(:groups) or l.user_id_ = any(:people))) end""";
    private static final String STEPS = """
            select case when t.retries_ <= 0 then 'GIVEN_UP' else 'UNSERVED' end as kind, p.root_proc_inst_id_ as root,
                   t.proc_def_id_ as definition, t.act_id_ as activity, t.id_ as thing
              from act_ru_ext_task t join act_ru_execution p on p.id_ = t.proc_inst_id_
             where t.suspension_state_ = 1
               and (t.retries_ <= 0 and not exists (select 1 from act_ru_incident i where i.configuration_ = t.id_)
                    or coalesce(t.retries_, 1) > 0 and t.topic_name_ <> all(:topics)
                       and (t.lock_exp_time_ is null or t.lock_exp_time_ <= :now))""";
    private static final String JOBS = """
            select 'GIVEN_UP' as kind, p.root_proc_inst_id_ as root, j.process_def_id_ as definition, d.act_id_ as activity,
                   j.id_ as thing
              from act_ru_job j join act_ru_execution p on p.id_ = j.process_instance_id_
              left join act_ru_jobdef d on d.id_ = j.job_def_id_
             where j.suspension_state_ = 1 and j.retries_ <= 0
               and not exists (select 1 from act_ru_incident i where i.configuration_ = j.id_)""";
    private static final String EVENTS = """
            select 'UNHEARD' as kind, p.root_proc_inst_id_ as root, e.proc_def_id_ as definition, s.activity_id_ as activity,
                   s.id_ as thing
              from act_ru_event_subscr s join act_ru_execution e on e.id_ = s.execution_id_
              join act_ru_execution p on p.id_ = e.proc_inst_id_
             where s.event_type_ in ('message', 'signal', 'conditional') and p.suspension_state_ = 1
               and not exists (select 1 from act_ru_job j where j.process_instance_id_ = p.id_ and j.type_ = 'timer')""";
    private static final String NOTHING = """
            with waiting as (
                select execution_id_ from act_ru_task union all select execution_id_ from act_ru_ext_task
                union all select execution_id_ from act_ru_job union all select execution_id_ from act_ru_event_subscr
                union all select execution_id_ from act_ru_incident)
            select 'NOTHING' as kind, r.id_ as root, null as definition, null as activity, r.id_ as thing
              from act_ru_execution r where r.id_ = r.root_proc_inst_id_ and r.suspension_state_ = 1 and r.id_ not in (
                   select p.root_proc_inst_id_ from waiting join act_ru_execution e on e.id_ = waiting.execution_id_
                     join act_ru_execution p on p.id_ = e.proc_inst_id_)""";

    private final JdbcClient jdbc;
    private final Groups groups;
    private final StepCatalogue steps;
    private final ProcessModels models;
    private final Clock clock;

    DeadEnds(JdbcClient jdbc, Groups groups, StepCatalogue steps, ProcessModels models, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.steps = steps;
        this.models = models;
        this.clock = clock;
    }

    /** Whatever runs in the engine. */
    public List<DeadEnd> find() {
        var staffed = groups.staffed();
        return Stream.of(
                read(jdbc.sql(TASKS).param("people", staffed.people().toArray(String[]::new))
                        .param("groups", staffed.groups().toArray(String[]::new))),
                read(jdbc.sql(STEPS).param("topics", steps.all().stream().map(StepDescriptor::topic).toArray(String[]::new))
                        .param("now", Timestamp.from(clock.instant()))),
                read(jdbc.sql(JOBS)), read(jdbc.sql(EVENTS)).stream().filter(this::nobodySends).toList(), read(jdbc.sql(NOTHING)))
                .flatMap(List::stream).toList();
    }

    /** Those of the process instances that do not run. */
    public Set<String> notRunning(Collection<String> instanceIds) {
        return Set.copyOf(jdbc.sql("""
                select wanted.id from unnest(:ids) as wanted (id)
                 where not exists (select 1 from act_ru_execution e where e.id_ = wanted.id)""")
                .param("ids", instanceIds.toArray(String[]::new)).query(String.class).list());
    }

    private static List<DeadEnd> read(JdbcClient.StatementSpec sql) {
        return sql.query((row, n) -> new DeadEnd(Kind.valueOf(row.getString("kind")), row.getString("root"),
                row.getString("definition"), row.getString("activity"), row.getString("thing"))).list();
    }

    /** An event that only guards other work need not come; for any other the model can name who sees to it. */
    private boolean nobodySends(DeadEnd end) {
        if (end.definitionId() == null || end.activityId() == null) {
            return false;
        }
        var element = models.get(end.definitionId()).element(end.activityId());
        return element != null && !GUARDS.contains(element.type()) && element.property("slipway.operators") == null;
    }
}
