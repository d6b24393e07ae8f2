/**
 * A vCenter that does not exist: it lives in the simulated world, takes its time and fails on demand.
 * Used while no real one is configured, where simulation is allowed.
 */
@NullMarked
package io.slipway.vm.simulated;

import org.jspecify.annotations.NullMarked;
