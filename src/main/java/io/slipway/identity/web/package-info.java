/** Signing in and "who am I" for programs. */
@NullMarked
package io.slipway.identity.web;

import org.jspecify.annotations.NullMarked;
