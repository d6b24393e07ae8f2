/**
 * The nodes of the portal for programs.
 * Only operators and administrators see them.
 */
@NullMarked
package io.slipway.cluster.web;

import org.jspecify.annotations.NullMarked;
