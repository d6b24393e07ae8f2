/**
 * What machines exist, whose they are and how fresh that knowledge is; switching them on and off for those who may.
 * The portal's own picture is read from the system in one bulk read at a time and never waits for it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "vm", "identity", "audit", "api", "ui", "ui::list"})
package io.slipway.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
