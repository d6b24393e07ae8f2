/**
 * Runs inside a portal that is going to be killed: it stops at every call to a system outside and at every commit, says where it
 * is, and goes on when the test lets it. It is loaded only where {@code reliability.port} says where the test listens.
 */
@NullMarked
package io.slipway.reliability.child;

import org.jspecify.annotations.NullMarked;
