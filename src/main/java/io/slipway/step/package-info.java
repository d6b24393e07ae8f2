/**
 * The contract of a step, the worker that runs steps and the ledger of what they did outside.
 * A step knows nothing of the process engine, and the worker is the only one that fetches work from it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "audit"})
package io.slipway.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
