package io.slipway.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells how many service tasks come before one on their external system, in the order in which workers fetch them. */
@Component
public class WorkQueue {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The places of those of the tasks that nobody has and that could be fetched at this moment, by task, 1 for the next.
     *
     * @param systems the external system of each topic that is known
     */
    public Map<String, Integer> places(Map<String, String> systems, Collection<String> taskIds) {
        var places = new HashMap<String, Integer>();
        if (!taskIds.isEmpty()) {
            jdbc.sql("""
                    select id_, place from (
                        select t.id_, row_number() over (partition by known.system
                                 order by t.priority_ desc, t.create_time_, t.id_) as place
                          from act_ru_ext_task t
                          join unnest(:topics, :systems) as known (topic, system) on known.topic = t.topic_name_
                         where (t.lock_exp_time_ is null or t.lock_exp_time_ <= :now) and t.suspension_state_ = 1
                           and (t.retries_ is null or t.retries_ > 0)) as waiting
                     where id_ = any(:tasks)""")
                    .param("topics", systems.keySet().toArray(String[]::new))
                    .param("systems", systems.values().toArray(String[]::new))
                    .param("now", Timestamp.from(clock.instant())).param("tasks", taskIds.toArray(String[]::new))
                    .query(row -> {
                        places.put(row.getString("id_"), row.getInt("place"));
                    });
        }
        return places;
    }
}
