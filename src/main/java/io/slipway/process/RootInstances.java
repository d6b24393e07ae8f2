package io.slipway.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Finds the outermost process of an instance. */
@Component
class RootInstances {

    private final RuntimeService runtime;

    RootInstances(RuntimeService runtime) {
        this.runtime = runtime;
    }

    String rootOf(String instanceId) {
        var instance = runtime.createProcessInstanceQuery().processInstanceId(instanceId).singleResult();
        return instance == null ? instanceId : instance.getRootProcessInstanceId();
    }
}
