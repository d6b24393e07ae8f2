/**
 * IP pools, the addresses, names and ports that are handed out, and the steps that put a machine on the network.
 * What is handed out is unique by constraint and belongs to the effect that asked for it until it is released.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "vm", "host", "container", "simulation", "database", "identity",
    "audit", "api", "ui", "ui::list"})
package io.slipway.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
