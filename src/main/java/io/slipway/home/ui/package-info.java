/**
 * The cards of the first page. Each asks one other module and keeps itself current.
 */
@NullMarked
package io.slipway.home.ui;

import org.jspecify.annotations.NullMarked;
