/**
 * The parts that every page is built from: page frame, badges, times, notices, dialogs, the process diagram, live updates.
 * They know Vaadin and the message bundles, and nothing of what the pages are about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n"})
package io.slipway.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
