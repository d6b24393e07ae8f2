/**
 * The nodes that share one database: who is alive, whose clock is right, and what they tell each other.
 * A node whose clock is wrong begins no work, because locks and timers compare clocks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "api", "identity", "step", "i18n", "ui"})
package io.slipway.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
