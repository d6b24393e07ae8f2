/**
 * Whole journeys through a portal that runs in a process of its own.
 * They see it as its users do: over its interfaces, from its first start, and after somebody pulled the plug.
 */
@NullMarked
package io.slipway.journey;

import org.jspecify.annotations.NullMarked;
