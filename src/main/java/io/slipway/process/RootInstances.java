package io.slipway.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Finds the outermost process of an instance, and all instances that belong to one. */
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

    /** The instance itself and those it called, in no order; empty when it has ended. */
    List<String> family(String rootInstanceId) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(rootInstanceId).list().stream()
                .map(ProcessInstance::getProcessInstanceId).toList();
    }
}
