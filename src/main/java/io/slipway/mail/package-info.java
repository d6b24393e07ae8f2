/**
 * Messages to people, in their language, as HTML and plain text. They go out by SMTP where a server is configured;
 * administrators can read every message in the portal, and without a server that is where it stays.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "i18n", "identity", "ui", "ui::list"})
package io.slipway.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
