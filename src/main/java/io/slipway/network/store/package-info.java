/**
 * The tables of pools, allocations and leases.
 * Every choice is made under a row lock, so that two requests never compete for the same value.
 */
@NullMarked
package io.slipway.network.store;

import org.jspecify.annotations.NullMarked;
