/**
 * The page on which people choose how the portal looks and speaks to them.
 * What is chosen shows at once, on every page that the person has open.
 */
@NullMarked
package io.slipway.preference.ui;

import org.jspecify.annotations.NullMarked;
