package io.slipway.schedule;

import io.slipway.logs.Logs;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Removes logs that were kept for long enough. */
@DisallowConcurrentExecution
class LogRetentionJob implements Job {

    private final Logs logs;

    LogRetentionJob(Logs logs) {
        this.logs = logs;
    }

    @Override
    public void execute(JobExecutionContext context) {
        logs.removeOld();
    }
}
