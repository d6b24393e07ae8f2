/**
 * The conventions of the REST API: errors as problem details, pages of lists, strict reading, the OpenAPI document.
 * Feature modules bring the controllers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n"})
package io.slipway.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
