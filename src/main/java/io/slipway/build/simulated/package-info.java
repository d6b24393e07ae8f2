/**
 * A Jenkins without a Jenkins: jobs, a queue with two executors, builds that take some seconds and write a log.
 * What goes on at a moment follows from the times that are kept, so builds go on while the portal is down.
 */
@NullMarked
package io.slipway.build.simulated;

import org.jspecify.annotations.NullMarked;
