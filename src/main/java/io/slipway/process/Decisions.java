package io.slipway.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what people decided last on processes, with one query for any number of them. */
@Component
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By process instance; instances that the history does not know are left out. */
    public Map<String, Decision> lastOf(Collection<String> instanceIds) {
        var found = new HashMap<String, Decision>();
        if (!instanceIds.isEmpty()) {
            jdbc.sql("""
                    select p.id_, (select t.assignee_ from act_hi_taskinst t
                                    where t.proc_inst_id_ = p.id_ and t.assignee_ is not null and t.end_time_ is not null
                                      and t.delete_reason_ = 'completed'
                                    order by t.end_time_ desc, t.start_time_ desc limit 1) as person,
                           max(v.text_) filter (where v.name_ = 'decision') as decision,
                           max(v.text_) filter (where v.name_ = 'comment') as comment,
                           max(v.text_) filter (where v.name_ = 'errorMessage') as error_message
                      from act_hi_procinst p left join act_hi_varinst v on v.proc_inst_id_ = p.id_ and v.execution_id_ = p.id_
                           and v.name_ in ('decision', 'comment', 'errorMessage') and v.state_ = 'CREATED'
                     where p.id_ = any(:ids) group by p.id_""").param("ids", instanceIds.toArray(String[]::new))
                    .query(row -> {
                        found.put(row.getString("id_"), new Decision(row.getString("person"), row.getString("decision"),
                                row.getString("comment"), row.getString("error_message")));
                    });
        }
        return found;
    }
}
