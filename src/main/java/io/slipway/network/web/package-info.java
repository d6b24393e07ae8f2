/**
 * The REST interface of IP pools.
 * For administrators only.
 */
@NullMarked
package io.slipway.network.web;

import org.jspecify.annotations.NullMarked;
