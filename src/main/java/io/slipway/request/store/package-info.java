/**
 * The table of requests.
 * Nobody outside this module reads it.
 */
@NullMarked
package io.slipway.request.store;

import org.jspecify.annotations.NullMarked;
