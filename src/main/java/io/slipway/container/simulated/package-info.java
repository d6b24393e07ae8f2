/**
 * Docker hosts that do not exist: they live in the simulated world, take their time and fail on demand.
 * Used while no real ones are configured, where simulation is allowed.
 */
@NullMarked
package io.slipway.container.simulated;

import org.jspecify.annotations.NullMarked;
