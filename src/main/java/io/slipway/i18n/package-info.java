/**
 * The languages of the portal: turns phrases into sentences from the message bundles of all modules.
 * A key that no bundle knows is shown as {@code !key!} and logged.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.slipway.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
