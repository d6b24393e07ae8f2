package io.slipway.schedule;

import io.slipway.network.QuarantineCheck;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks at quarantined addresses again. */
@DisallowConcurrentExecution
class QuarantineCheckJob implements Job {

    private final QuarantineCheck check;

    QuarantineCheckJob(QuarantineCheck check) {
        this.check = check;
    }

    @Override
    public void execute(JobExecutionContext context) {
        check.check();
    }
}
