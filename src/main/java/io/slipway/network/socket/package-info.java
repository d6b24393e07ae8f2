/**
 * Asks the real network with what any program may use: TCP connections and the ping of the operating system.
 * Nothing is sent over a connection.
 */
@NullMarked
package io.slipway.network.socket;

import org.jspecify.annotations.NullMarked;
