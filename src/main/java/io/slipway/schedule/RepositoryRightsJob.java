package io.slipway.schedule;

import io.slipway.scm.RepositoryAccess;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Writes rights on repositories that are not as the groups of their projects say. */
@DisallowConcurrentExecution
class RepositoryRightsJob implements Job {

    private final RepositoryAccess access;

    RepositoryRightsJob(RepositoryAccess access) {
        this.access = access;
    }

    @Override
    public void execute(JobExecutionContext context) {
        access.reconcile();
    }
}
