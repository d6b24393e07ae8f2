/**
 * Subversion repositories that commands of Subversion itself work on.
 * Where these commands run is behind {@link io.slipway.scm.subversion.ScmCommands}.
 */
@NullMarked
package io.slipway.scm.subversion;

import org.jspecify.annotations.NullMarked;
