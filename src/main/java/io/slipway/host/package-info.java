/**
 * Linux hosts: the port onto them over SSH, the keys they are known by and the step that waits for one to answer.
 * A host is only ever talked to when its key is the pinned one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "step", "simulation", "database"})
package io.slipway.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
