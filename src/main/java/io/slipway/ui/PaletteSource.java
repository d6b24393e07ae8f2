package io.slipway.ui;

import java.util.List;
import java.util.Optional;

/**
 * A bean of this type makes things findable in the command palette, in the order of its {@code @Order}. It is asked as the person
 * who looks, with the session locked, at every pause in typing: be quick, and offer only what the person may see or do.
 */
public interface PaletteSource {

    /** Bundle key of what stands above the entries. */
    String heading();

    /**
     * The best entries for a text.
     *
     * @param text without blanks around it, never empty
     * @param most how many at most
     */
    List<PaletteEntry> find(String text, int most);

    /** What is offered before anything is typed, after what the person opened last. */
    default List<PaletteEntry> offered(int most) {
        return List.of();
    }

    /**
     * What is at an address that the person opened before; empty where it is another source's, is gone, or is not for the person.
     */
    default Optional<PaletteEntry> at(String path) {
        return Optional.empty();
    }
}
