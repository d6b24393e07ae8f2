/**
 * Virtual machines: the port onto a vSphere API, its adapters and the steps that clone, grant and remove.
 * Faults are typed here, so that nobody else needs to know the vendor's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "simulation", "database"})
package io.slipway.vm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
