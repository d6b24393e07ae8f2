package io.slipway.schedule;

import io.slipway.request.DeadEndWatch;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks for requests that nobody and nothing would take on. */
@DisallowConcurrentExecution
class DeadEndJob implements Job {

    private final DeadEndWatch watch;

    DeadEndJob(DeadEndWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        watch.check();
    }
}
