/** The door for people with a browser. */
@NullMarked
package io.slipway.identity.ui;

import org.jspecify.annotations.NullMarked;
