/**
 * A network in the simulated world, in which only those neighbours answer that somebody has put there.
 * Machines that the portal makes itself are silent here.
 */
@NullMarked
package io.slipway.network.simulated;

import org.jspecify.annotations.NullMarked;
