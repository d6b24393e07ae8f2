package io.slipway.request;

import io.slipway.step.Effect;
import io.slipway.step.StepDescriptor;

/**
 * A step that was given up, and that may be tried again with other inputs.
 *
 * @param taskId     the work item
 * @param activityId where in the model
 * @param step       the step
 * @param effect     what the ledger recorded of it
 */
public record FailedStep(String taskId, String activityId, StepDescriptor step, Effect effect) {
}
