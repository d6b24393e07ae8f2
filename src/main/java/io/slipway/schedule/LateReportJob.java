package io.slipway.schedule;

import io.slipway.request.LateReports;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Has taken back what came back to requests after they had been. */
@DisallowConcurrentExecution
class LateReportJob implements Job {

    private final LateReports reports;

    LateReportJob(LateReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reports.check();
    }
}
