/**
 * The first page: what waits for the person, what the person asked for and owns, and what is wrong with it.
 * It has nothing of its own and asks the other modules; none of them knows it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "ui", "identity", "process", "request", "request::ui", "inbox",
    "inventory", "project", "vm", "cluster", "step"})
package io.slipway.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
