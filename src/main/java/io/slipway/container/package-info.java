/**
 * Containers: the ports onto hosts with a container engine, their images, containers, volumes and networks, and the steps.
 * Faults are typed here, so that nobody else needs to know an engine's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "simulation", "database"})
package io.slipway.container;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
