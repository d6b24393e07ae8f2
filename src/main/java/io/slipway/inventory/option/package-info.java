/**
 * What request forms offer about machines that exist.
 * Nobody outside this module knows the classes, only the names that forms use.
 */
@NullMarked
package io.slipway.inventory.option;

import org.jspecify.annotations.NullMarked;
