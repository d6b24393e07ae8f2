/**
 * The append-only trail of everything that people, tokens and processes do, written in the transaction that does it.
 * The database itself refuses to change or remove an entry.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n", "ui", "ui::list"})
package io.slipway.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
