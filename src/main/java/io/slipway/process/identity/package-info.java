/**
 * The portal's people and groups as the engine's users and groups, read-only.
 * The engine keeps no people of its own.
 */
@NullMarked
package io.slipway.process.identity;

import org.jspecify.annotations.NullMarked;
