/**
 * What happens by the clock: Quartz jobs, each of which calls one service of another module.
 * Nobody else knows Quartz; the jobs run on one node of the cluster at a time.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"inventory", "logs", "network", "request", "scm", "step"})
package io.slipway.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
