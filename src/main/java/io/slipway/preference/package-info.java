/**
 * What people have chosen for themselves: how pages look and speak to them, their saved views of lists, and what they opened
 * last. It belongs to one person each and nobody else sees it; whoever has not signed in has the cookies of the browser instead.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "i18n", "identity", "ui", "ui::list"})
package io.slipway.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
