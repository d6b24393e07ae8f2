/**
 * Linux hosts that exist in the simulated world only.
 * A host comes to be when it is first waited for, so that real virtual machines can have simulated guests.
 */
@NullMarked
package io.slipway.host.simulated;

import org.jspecify.annotations.NullMarked;
