/** The doors: passwords, tokens, and who may pass where. */
@NullMarked
package io.slipway.identity.security;

import org.jspecify.annotations.NullMarked;
