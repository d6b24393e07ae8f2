/**
 * Builds: the port onto a build server such as Jenkins, its adapters and the steps that make jobs, run builds and remove jobs.
 * A build carries the effect's key as a parameter, so that it is found again whatever happened to the answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "simulation", "database"})
package io.slipway.build;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
