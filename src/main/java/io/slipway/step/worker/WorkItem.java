package io.slipway.step.worker;

import io.slipway.step.Effect;
import io.slipway.step.StepDescriptor;

/**
 * A fetched work item with its recorded intent.
 *
 * @param taskId     the engine's external task
 * @param instanceId its process instance
 * @param step       the step that its topic names
 * @param effect     its row of the ledger
 * @param fresh      true when it was never fetched before
 */
record WorkItem(String taskId, String instanceId, StepDescriptor step, Effect effect, boolean fresh) {
}
