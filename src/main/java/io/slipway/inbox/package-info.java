/**
 * The tasks that wait for people: who sees them, who may take and finish them.
 * Every door goes through the same checks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "api", "audit", "form", "form::ui", "identity", "process", "request",
    "request::ui", "ui", "ui::list"})
package io.slipway.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
