package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import io.slipway.shared.Phrase;

/**
 * A bean of this type shows a part of pages in the gallery, in the order of its {@code @Order}. What it shows is invented and
 * changes nothing; its texts are in the bundles like all others.
 */
public interface GallerySection {

    /** Above the section, e.g. the name of the part. */
    Phrase title();

    /** The part in its states, made anew for each page; {@link Specimens} put a name above each. */
    Component content();
}
