/**
 * The pages of the catalogue, of one's own requests, of one request and of all.
 * Another module puts something of its own on a request's page as a {@link io.slipway.request.ui.RequestSection}.
 */
@NullMarked
@NamedInterface("ui")
package io.slipway.request.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
