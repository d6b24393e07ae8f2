package io.slipway.step.ledger;

import io.slipway.step.StepDescriptor;
import io.slipway.step.StepDurations;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Learns from the newest effects of each step on its system. */
@Component
class LearnedDurations implements StepDurations {

    /** So many of the newest effects are looked at, those that still run or failed among them. */
    private static final int LOOKED_AT = 100;
    private static final int ENOUGH = 5;

    private final JdbcClient jdbc;

    LearnedDurations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Duration> usual(Collection<StepDescriptor> steps) {
        var found = new HashMap<String, Duration>();
        if (steps.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select wanted.topic,
                       percentile_cont(0.5) within group (order by extract(epoch from run.finished_at - run.started_at))
                  from unnest(:topics, :steps, :versions, :systems) as wanted (topic, step, version, system)
                 cross join lateral (select * from app.effect where step = wanted.step and version = wanted.version
                                      order by id desc limit :most) as run
                 where run.system = wanted.system and run.attempt = 1 and run.output is not null and run.finished_at is not null
                 group by wanted.topic having count(*) >= :enough""")
                .param("topics", steps.stream().map(StepDescriptor::topic).toArray(String[]::new))
                .param("steps", steps.stream().map(step -> step.contract().id()).toArray(String[]::new))
                .param("versions", steps.stream().map(step -> step.contract().version()).toArray(Integer[]::new))
                .param("systems", steps.stream().map(StepDescriptor::system).toArray(String[]::new))
                .param("most", LOOKED_AT).param("enough", ENOUGH)
                .query(row -> {
                    found.put(row.getString(1), Duration.ofMillis(Math.round(row.getDouble(2) * 1000)));
                });
        return found;
    }
}
