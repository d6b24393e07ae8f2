/**
 * Keeps the simulated world in a PostgreSQL schema of its own, over connections of its own.
 * What is written here is committed at once, whatever becomes of the caller's transaction.
 */
@NullMarked
package io.slipway.simulation.store;

import org.jspecify.annotations.NullMarked;
