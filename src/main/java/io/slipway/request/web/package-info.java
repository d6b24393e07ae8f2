/**
 * Catalogue and requests for programs.
 * The same services as the pages', so the same rules.
 */
@NullMarked
package io.slipway.request.web;

import org.jspecify.annotations.NullMarked;
