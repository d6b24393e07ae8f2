package io.slipway.reliability.undo;

import io.slipway.reliability.undo.FailingSteps.How;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * One step of a shipped process that fails.
 *
 * @param process  the process's key
 * @param activity the failing step's id in the model
 */
record Case(String process, String activity, How how) {

    private static final String UNDO = "request.undo/";
    private static final String INTERNAL = "slipway.internal";

    /**
     * Every step of every shipped process, in every way in which it can fail. Taking back is itself not taken back: it is tried
     * again until it is done.
     */
    static List<Case> all() {
        var all = new ArrayList<Case>();
        Arrays.stream(Objects.requireNonNull(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))).sorted()
                .forEach(file -> {
                    var model = Bpmn.readModelFromFile(file);
                    var key = model.getModelElementsByType(Process.class).iterator().next().getId();
                    if (isInternal(model)) {
                        return;
                    }
                    model.getModelElementsByType(ServiceTask.class).stream().filter(Case::works).forEach(task -> {
                        all.add(new Case(key, task.getId(), How.GIVEN_UP_BEFORE));
                        all.add(new Case(key, task.getId(), How.GIVEN_UP_AFTER));
                        if (task.getParentElement() instanceof SubProcess part && leadsToDecision(part)) {
                            all.add(new Case(key, task.getId(), How.REFUSED));
                        }
                    });
                });
        return all;
    }

    private static boolean isInternal(BpmnModelInstance model) {
        return model.getModelElementsByType(CamundaProperty.class).stream()
                .anyMatch(each -> INTERNAL.equals(each.getCamundaName()));
    }

    private static boolean works(ServiceTask task) {
        return !task.getCamundaTopic().startsWith(UNDO);
    }

    private static boolean leadsToDecision(SubProcess part) {
        return part.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .anyMatch(event -> event.getAttachedTo().equals(part)
                        && event.getEventDefinitions().stream().anyMatch(ErrorEventDefinition.class::isInstance));
    }

    /** Said in the request's reason, where the failing steps look. */
    String said() {
        return activity + " " + how;
    }

    @Override
    public String toString() {
        return process + "/" + activity + " " + how;
    }
}
