/**
 * Lets every step of every shipped process fail and has taken back what was done until then: the systems are as before.
 * Runs on simulated systems, within the JVM.
 */
@NullMarked
package io.slipway.reliability.undo;

import org.jspecify.annotations.NullMarked;
