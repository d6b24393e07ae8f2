/**
 * How the engine is set up and what it tells the rest of the portal.
 * Only this package touches the engine's configuration.
 */
@NullMarked
package io.slipway.process.engine;

import org.jspecify.annotations.NullMarked;
