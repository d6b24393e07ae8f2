package io.slipway.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the open tasks of many processes with one query. */
@Component
class OpenTasks {

    private static final String COLUMNS = """
            select p.root_proc_inst_id_ as root, t.id_, t.task_def_key_, t.proc_def_id_, t.assignee_, t.create_time_, t.due_date_,
                   t.follow_up_date_,
                   array(select l.group_id_ from act_ru_identitylink l
                          where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                          order by l.group_id_) as groups,
                   array(select l.user_id_ from act_ru_identitylink l
                          where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.user_id_ is not null
                          order by l.user_id_) as people
            """;
    private static final String OF_INSTANCES = COLUMNS
            + Situations.OF_FAMILY.formatted("join act_ru_task t on t.execution_id_ = e.id_", "order by t.create_time_, t.id_");
    private static final String OF_TASKS = COLUMNS + """
            from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ where %s = any(:wanted)
            order by t.create_time_, t.id_""";
    private static final String AT = OF_TASKS.formatted("t.task_def_key_");
    private static final String WITH_IDS = OF_TASKS.formatted("t.id_");

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the outermost process instance, the oldest first; instances without any are left out. */
    Map<String, List<HumanTask>> ofInstances(String... roots) {
        var found = new HashMap<String, List<HumanTask>>();
        jdbc.sql(OF_INSTANCES).param("roots", roots).query(row -> {
            var task = read(row);
            found.computeIfAbsent(task.instanceId(), root -> new ArrayList<>()).add(task);
        });
        return found;
    }

    /** Those at activities of these ids in any model, the oldest first. */
    List<HumanTask> at(Collection<String> activities) {
        return jdbc.sql(AT).param("wanted", activities.toArray(String[]::new)).query((row, n) -> read(row)).list();
    }

    /** Those of the tasks that are still open, by id. */
    Map<String, HumanTask> withIds(Collection<String> ids) {
        var found = new HashMap<String, HumanTask>();
        jdbc.sql(WITH_IDS).param("wanted", ids.toArray(String[]::new)).query(row -> {
            var task = read(row);
            found.put(task.id(), task);
        });
        return found;
    }

    private static HumanTask read(ResultSet row) throws SQLException {
        return new HumanTask(row.getString("id_"), row.getString("task_def_key_"), row.getString("proc_def_id_"),
                row.getString("root"), row.getString("assignee_"), strings(row, "groups"),
                Situations.instant(row, "create_time_"), Situations.orNull(row, "due_date_"), strings(row, "people"),
                Situations.orNull(row, "follow_up_date_"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
