/**
 * What people can ask for, what they asked for, and where it is and why.
 * A request is a process instance with a number, a person and a form as it was submitted.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "announcement", "api", "audit", "form", "form::ui", "identity",
    "process", "simulation", "step", "ui", "ui::list"})
package io.slipway.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
