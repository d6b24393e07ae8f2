/**
 * Fetches work items from the process engine, runs their steps and reports the results.
 * Intent and fetch, result and completion are each one transaction; no transaction is open while a step runs.
 */
@NullMarked
package io.slipway.step.worker;

import org.jspecify.annotations.NullMarked;
