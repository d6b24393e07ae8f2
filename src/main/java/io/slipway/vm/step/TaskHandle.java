package io.slipway.vm.step;

import io.slipway.step.StepRun;

/**
 * A task of the system and the try that began it, so that a task which failed for a passing reason is begun again by the next try
 * and not by the same one.
 *
 * @param attempt the try, from 1
 * @param taskId  the system's id of the task
 */
record TaskHandle(int attempt, String taskId) {

    static String of(StepRun run, String taskId) {
        return run.attempt() + " " + taskId;
    }

    static TaskHandle parse(String handle) {
        var space = handle.indexOf(' ');
        return new TaskHandle(Integer.parseInt(handle.substring(0, space)), handle.substring(space + 1));
    }

    boolean isOfEarlierTry(StepRun run) {
        return attempt < run.attempt();
    }
}
