/**
 * The tables of machines and of the freshness of what is known about them.
 * What was read earlier never overwrites what was read later.
 */
@NullMarked
package io.slipway.inventory.store;

import org.jspecify.annotations.NullMarked;
