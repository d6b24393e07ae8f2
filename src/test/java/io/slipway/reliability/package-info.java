/**
 * Kills portals while they work, starts them again and compares what is left with an undisturbed run.
 * The systems outside (vCenter simulator, machines with sshd, mail server, PostgreSQL) outlive the kill.
 */
@NullMarked
package io.slipway.reliability;

import org.jspecify.annotations.NullMarked;
