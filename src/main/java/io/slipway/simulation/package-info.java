/**
 * The world behind every simulated adapter: it keeps its things like a remote system would, whatever happens to the portal.
 * It is committed on its own, never together with a transaction of the portal.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "identity", "audit"})
package io.slipway.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
