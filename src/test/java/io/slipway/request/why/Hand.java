package io.slipway.request.why;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Does by hand, one move at a time, what the worker does: the same calls to the engine and the same rows in the ledger. */
public class Hand {

    private static final String WORKER = "hand";
    private static final long MINUTE = 60_000;

    private final ExternalTaskService tasks;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Hand(ExternalTaskService tasks, JdbcClient jdbc, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Fetched and about to be tried. */
    void begin(ExternalTask task) {
        transaction.executeWithoutResult(status -> {
            tasks.lock(task.getId(), WORKER, MINUTE);
            var topic = task.getTopicName().split("/");
            jdbc.sql("""
                    insert into app.effect as e (key, task_id, request_id, instance_id, activity_id, step, version,
                           system, state, input)
                    select :task, :task, case when coalesce(:request, '') like '%-%-%-%-%' then :request::uuid end, :instance,
                           :activity, :step, :version, :system, 'INTENDED', '{}'
                    on conflict (key) do update set next_at = null,
                           attempt = case when e.state = 'FAILED' then 1 else e.attempt end,
                           failure = case when e.state = 'INTENDED' and e.next_at is null then null else e.failure end,
                           state = case when e.state = 'FAILED' then 'INTENDED' else e.state end""")
                    .param("task", task.getId()).param("request", task.getBusinessKey())
                    .param("instance", task.getProcessInstanceId()).param("activity", task.getActivityId())
                    .param("step", topic[0]).param("version", topic.length < 2 ? 1 : Integer.parseInt(topic[1]))
                    .param("system", system(topic[0])).update();
        });
    }

    private static String system(String step) {
        return step.startsWith("vm.") ? "vcenter"
                : step.startsWith("mail.") ? "mail"
                : step.startsWith("host.") ? "hosts" : "database";
    }

    void park(ExternalTask task, String note, int percent) {
        transaction.executeWithoutResult(status -> {
            tasks.extendLock(task.getId(), WORKER, MINUTE);
            jdbc.sql("""
                    update app.effect set state = 'RUNNING', handle = 'h', percent = :percent, note = :note::jsonb,
                           failure = null, next_at = now() + interval '1 minute' where task_id = :task""")
                    .param("percent", percent).param("note", note).param("task", task.getId()).update();
        });
    }

    /** A failure that may pass. */
    void fail(ExternalTask task, String why, Duration pause) {
        transaction.executeWithoutResult(status -> {
            tasks.handleFailure(task.getId(), WORKER, "failed", "details", 3, pause.toMillis());
            jdbc.sql("""
                    update app.effect set attempt = attempt + 1, failure = :why::jsonb, next_at = now() + :pause::interval
                     where task_id = :task""")
                    .param("why", why).param("pause", pause.toMillis() + " ms").param("task", task.getId()).update();
        });
    }

    void giveUp(ExternalTask task, String why) {
        transaction.executeWithoutResult(status -> {
            tasks.handleFailure(task.getId(), WORKER, "gave up", "details", 0, 0);
            jdbc.sql("""
                    update app.effect set state = 'FAILED', failure = :why::jsonb, finished_at = now(),
                           handle = null, percent = null, note = null
                     where task_id = :task""")
                    .param("why", why).param("task", task.getId()).update();
        });
    }

    /** Somebody lets what was given up be tried again. */
    void retry(ExternalTask task) {
        tasks.setRetries(task.getId(), 1);
    }

    void refuse(ExternalTask task, String code, String why) {
        transaction.executeWithoutResult(status -> {
            tasks.handleBpmnError(task.getId(), WORKER, code, "refused");
            jdbc.sql("""
                    update app.effect set state = 'REFUSED', failure = :why::jsonb, failure_code = :code, finished_at = now(),
                           handle = null, percent = null, note = null
                     where task_id = :task""")
                    .param("why", why).param("code", code).param("task", task.getId()).update();
        });
    }

    void finish(ExternalTask task, Map<String, Object> results) {
        transaction.executeWithoutResult(status -> {
            tasks.complete(task.getId(), WORKER, null, results);
            jdbc.sql("update app.effect set state = 'DONE', output = '{}', failure = null, finished_at = now() "
                    + "where task_id = :task")
                    .param("task", task.getId()).update();
        });
    }

    /** The node that had it dies: its lock runs out. */
    void abandon(ExternalTask task) {
        jdbc.sql("update act_ru_ext_task set lock_exp_time_ = lock_exp_time_ - interval '1 hour' where id_ = :task")
                .param("task", task.getId()).update();
    }

    ExternalTask only(String instance) {
        return tasks.createExternalTaskQuery().processInstanceId(instance).singleResult();
    }
}
