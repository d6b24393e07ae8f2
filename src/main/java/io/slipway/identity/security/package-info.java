/**
 * The doors: passwords, tokens, and who may pass where.
 * Other modules ask who somebody is and never how that was proved.
 */
@NullMarked
package io.slipway.identity.security;

import org.jspecify.annotations.NullMarked;
