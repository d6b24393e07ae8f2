/**
 * Repositories that exist in the simulated world only.
 * What is committed to them is invented.
 */
@NullMarked
package io.slipway.scm.simulated;

import org.jspecify.annotations.NullMarked;
