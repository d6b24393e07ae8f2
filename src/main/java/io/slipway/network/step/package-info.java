/**
 * The steps that reserve an address, configure a machine with it and give it back.
 * The long one moves by phases, each of which can be repeated on any node.
 */
@NullMarked
package io.slipway.network.step;

import org.jspecify.annotations.NullMarked;
