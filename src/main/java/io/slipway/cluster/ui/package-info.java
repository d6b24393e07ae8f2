/**
 * The page of systems and nodes.
 * It changes by itself, whichever node the change comes from.
 */
@NullMarked
package io.slipway.cluster.ui;

import org.jspecify.annotations.NullMarked;
