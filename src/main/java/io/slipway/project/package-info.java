/**
 * Projects, the groups of people that work on them, and what each group may do.
 * Whatever has rights of its own, such as a repository, follows the groups by {@link io.slipway.project.ProjectRights}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "api", "identity", "step", "i18n", "ui", "ui::list"})
package io.slipway.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
