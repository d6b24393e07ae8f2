/**
 * Takes back what a request did, newest first.
 * Every step of it is recorded, so that it goes on where it was after a crash.
 */
@NullMarked
package io.slipway.step.undo;

import org.jspecify.annotations.NullMarked;
