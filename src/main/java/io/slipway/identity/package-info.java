/**
 * People, teams and roles, and how they sign in.
 * The same people are the process engine's users and groups.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "i18n"})
package io.slipway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
