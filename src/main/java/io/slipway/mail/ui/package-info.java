/**
 * The page on which administrators read what the portal wrote to people.
 * A message is shown as its reader would see it, but nothing in it can run or reach the portal.
 */
@NullMarked
package io.slipway.mail.ui;

import org.jspecify.annotations.NullMarked;
