package io.slipway.process.engine;

import io.slipway.step.NodeReadiness;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stops the engine's jobs and timers on a node that may not begin work; other nodes run them. */
@Component
class PausedJobs {

    private final ProcessEngineConfigurationImpl engine;
    private boolean stopped;

    PausedJobs(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @EventListener
    synchronized void on(NodeReadiness node) {
        var jobs = engine.getJobExecutor();
        if (jobs == null) {
            return;
        }
        if (!node.ready() && jobs.isActive()) {
            jobs.shutdown();
            stopped = true;
        } else if (node.ready() && stopped) {
            stopped = false;
            jobs.start();
        }
    }
}
