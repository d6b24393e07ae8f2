/** What the portal costs and how fast it is, measured beside something else in the same run; never part of a normal build. */
@NullMarked
package io.slipway.benchmark;

import org.jspecify.annotations.NullMarked;
