/**
 * Arms and disarms simulated faults over HTTP.
 * Only administrators may, and only while something is simulated.
 */
@NullMarked
package io.slipway.simulation.web;

import org.jspecify.annotations.NullMarked;
