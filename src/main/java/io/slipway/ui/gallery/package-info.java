/**
 * The gallery: one page, for administrators and tests, with every part that pages are built from in every state.
 * A module that has parts of its own shows them in a {@link io.slipway.ui.gallery.GallerySection}.
 */
@NullMarked
@NamedInterface("gallery")
package io.slipway.ui.gallery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
