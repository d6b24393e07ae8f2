/**
 * Signing in and "who am I" for programs.
 * What a browser needs is served by the pages instead.
 */
@NullMarked
package io.slipway.identity.web;

import org.jspecify.annotations.NullMarked;
