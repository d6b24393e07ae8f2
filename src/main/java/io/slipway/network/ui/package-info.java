/**
 * The page on which administrators look after the IP pools.
 * It shows how full they are, adds some and removes those that nobody uses.
 */
@NullMarked
package io.slipway.network.ui;

import org.jspecify.annotations.NullMarked;
