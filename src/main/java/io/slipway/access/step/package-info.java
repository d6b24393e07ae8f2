/**
 * The step that gives a person an account on a machine.
 * It touches only accounts that carry the mark of its own effect.
 */
@NullMarked
package io.slipway.access.step;

import org.jspecify.annotations.NullMarked;
