/**
 * Linux hosts over SSH, with the sshj library and POSIX shell scripts.
 * A command is only ever a program with a list of arguments, and a host is only talked to after its key was checked.
 */
@NullMarked
package io.slipway.host.sshj;

import org.jspecify.annotations.NullMarked;
