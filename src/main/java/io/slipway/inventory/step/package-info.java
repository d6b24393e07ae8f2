/**
 * The steps that register a machine with its owner, look it up and take it out of the inventory again.
 * They touch the portal only, never the machine.
 */
@NullMarked
package io.slipway.inventory.step;

import org.jspecify.annotations.NullMarked;
