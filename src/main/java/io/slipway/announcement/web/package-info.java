/**
 * The announcement over REST.
 * Everybody may read it, administrators change it.
 */
@NullMarked
package io.slipway.announcement.web;

import org.jspecify.annotations.NullMarked;
