package io.slipway.process.lint;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Every process says how long its history is kept; the engine refuses it otherwise. */
final class HistoryKept implements ModelRule {

    @Override
    public Stream<Finding> check(CheckedModel model) {
        return model.all(Process.class).stream().filter(Process::isExecutable)
                .filter(process -> CheckedModel.camunda(process, "historyTimeToLive") == null)
                .flatMap(process -> model.finding(process, "history"));
    }
}
