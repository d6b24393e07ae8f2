package io.slipway.process;

/**
 * A process has moved. Published once per transaction, right before its commit and within it, and only when what moved can change
 * the state that people see: a human task, an incident or the end.
 *
 * @param instanceId the outermost process instance
 */
public record RunAdvanced(String instanceId) {
}
