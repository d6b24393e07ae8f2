package io.slipway.process.lint;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every human task is some person's or some group's. */
final class SomebodyToDoIt implements ModelRule {

    private static final List<String> WHO = List.of("assignee", "candidateGroups", "candidateUsers");

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(UserTask.class).stream()
                .filter(task -> WHO.stream().allMatch(attribute -> CheckedModel.camunda(task, attribute) == null))
                .flatMap(task -> model.finding(task, "nobody"));
    }
}
