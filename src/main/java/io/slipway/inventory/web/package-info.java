/**
 * The REST interface of the machines.
 * Everybody may look; who may switch is decided by {@link io.slipway.inventory.Machines}.
 */
@NullMarked
package io.slipway.inventory.web;

import org.jspecify.annotations.NullMarked;
