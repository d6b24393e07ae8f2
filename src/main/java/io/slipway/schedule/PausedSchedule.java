package io.slipway.schedule;

import io.slipway.step.NodeReadiness;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves the schedule to other nodes while this one may not begin work. */
@Component
class PausedSchedule {

    private final Scheduler scheduler;
    private boolean stopped;

    PausedSchedule(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @EventListener
    synchronized void on(NodeReadiness node) throws SchedulerException {
        if (!node.ready() && scheduler.isStarted() && !scheduler.isInStandbyMode()) {
            scheduler.standby();
            stopped = true;
        } else if (node.ready() && stopped) {
            stopped = false;
            scheduler.start();
        }
    }
}
