/**
 * The inbox, its number in the navigation, and the open tasks on the page of their request.
 * A task looks and behaves the same in both places.
 */
@NullMarked
package io.slipway.inbox.ui;

import org.jspecify.annotations.NullMarked;
