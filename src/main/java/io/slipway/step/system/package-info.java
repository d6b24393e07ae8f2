/**
 * What all nodes together know of the external systems, in one table.
 * Whoever talks to a system tells of it here.
 */
@NullMarked
package io.slipway.step.system;

import org.jspecify.annotations.NullMarked;
