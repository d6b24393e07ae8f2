/**
 * The page of the virtual machines.
 * It shows the portal's own picture of them and how fresh that is, and begins power actions.
 */
@NullMarked
package io.slipway.inventory.ui;

import org.jspecify.annotations.NullMarked;
