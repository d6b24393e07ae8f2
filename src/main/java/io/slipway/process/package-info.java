/**
 * The only door to the process engine: models, running processes, human tasks.
 * Nothing of the engine shows in what this module offers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "step"})
package io.slipway.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
