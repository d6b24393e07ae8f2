/**
 * The door for people with a browser.
 * It leads whoever has not signed in to the sign-in page.
 */
@NullMarked
package io.slipway.identity.ui;

import org.jspecify.annotations.NullMarked;
