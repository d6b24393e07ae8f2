package io.slipway.schedule;

import io.slipway.inventory.InventoryRefresh;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Brings the inventory up to date. */
@DisallowConcurrentExecution
class InventoryRefreshJob implements Job {

    private final InventoryRefresh refresh;

    InventoryRefreshJob(InventoryRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public void execute(JobExecutionContext context) {
        refresh.refresh();
    }
}
