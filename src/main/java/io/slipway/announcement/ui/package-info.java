/**
 * The announcement above every page, and the page on which administrators make it.
 * What is announced is on all open pages at once.
 */
@NullMarked
package io.slipway.announcement.ui;

import org.jspecify.annotations.NullMarked;
