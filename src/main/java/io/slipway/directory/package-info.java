/**
 * The portal's people and groups for other tools: Subversion's web server, build servers and whatever else can ask an LDAP
 * directory. A password is checked where it is kept; nothing of it is ever copied.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "identity", "project"})
package io.slipway.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
