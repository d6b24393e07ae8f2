/**
 * The step that waits for a machine to answer.
 * From then on the portal knows the machine by a key that no other machine has.
 */
@NullMarked
package io.slipway.host.step;

import org.jspecify.annotations.NullMarked;
