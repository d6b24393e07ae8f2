/**
 * Value objects and errors that every module speaks.
 * Nothing here knows a framework.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package io.slipway.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
