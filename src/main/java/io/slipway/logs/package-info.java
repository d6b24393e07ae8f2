/**
 * Logs of what ran somewhere: written piece by piece by whoever runs it, read at any line by everybody who may.
 * They are kept in the database in compressed pieces, so that every node can read them and a million lines are no burden.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.slipway.logs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
