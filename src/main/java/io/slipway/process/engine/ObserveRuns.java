package io.slipway.process.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Hangs the observer beside the engine's own history. */
@Component
class ObserveRuns extends AbstractCamundaConfiguration {

    private final RunObserver observer;

    ObserveRuns(RunObserver observer) {
        this.observer = observer;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomHistoryEventHandlers().add(observer);
    }
}
