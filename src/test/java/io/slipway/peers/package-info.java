/**
 * Real systems that integration tests talk to.
 * A missing one is named, and is a failure where peers are required.
 */
@NullMarked
package io.slipway.peers;

import org.jspecify.annotations.NullMarked;
