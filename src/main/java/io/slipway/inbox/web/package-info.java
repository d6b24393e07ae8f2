/**
 * The inbox for programs.
 * The same service as the page's, so the same rules.
 */
@NullMarked
package io.slipway.inbox.web;

import org.jspecify.annotations.NullMarked;
