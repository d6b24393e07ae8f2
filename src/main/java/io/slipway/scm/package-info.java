/**
 * Source code repositories: the port onto Subversion, the steps that make and archive repositories, and the rights on them.
 * Rights are written from the groups of projects, and again whenever these change.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "simulation", "database", "host", "project"})
package io.slipway.scm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
