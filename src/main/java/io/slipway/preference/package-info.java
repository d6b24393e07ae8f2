/**
 * What people have chosen for themselves, such as their saved views of lists.
 * It belongs to one person each, nobody else sees it, and nothing in the portal depends on it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "identity", "ui", "ui::list"})
package io.slipway.preference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
