package io.slipway.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that the command palette offers.
 *
 * @param detail beside the title, e.g. the state; null for none
 * @param path   the address that it leads to, within the portal and without a slash in front; null for an action
 * @param chosen what happens when a person chooses it
 */
public record PaletteEntry(VaadinIcon icon, String title, @Nullable String detail, @Nullable String path, Runnable chosen) {

    /** Leads to an address within the portal. */
    public static PaletteEntry page(VaadinIcon icon, String title, @Nullable String detail, String path) {
        return new PaletteEntry(icon, title, detail, path, () -> UI.getCurrent().navigate(path));
    }

    /** Does something. */
    public static PaletteEntry action(VaadinIcon icon, String title, @Nullable String detail, Runnable action) {
        return new PaletteEntry(icon, title, detail, null, action);
    }

    /** Whether title and detail together contain all words of the text. */
    public boolean matches(String text) {
        String where = (title + "\n" + (detail == null ? "" : detail)).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(where::contains);
    }
}
