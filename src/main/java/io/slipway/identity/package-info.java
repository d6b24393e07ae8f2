/**
 * People, teams and roles, and the doors through which people and programs sign in. Other modules ask
 * {@link io.slipway.identity.CurrentPerson} who is calling, and {@link io.slipway.identity.Groups} who belongs where.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "api", "database", "i18n", "ui", "ui::list"})
package io.slipway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
