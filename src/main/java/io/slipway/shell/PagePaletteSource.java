package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The pages of the navigation. */
@Order(10)
@Component
class PagePaletteSource implements PaletteSource {

    private static final int MOST_OFFERED = 20;

    @Override
    public String heading() {
        return "shell.palette.pages";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        return entries().filter(entry -> entry.matches(text)).limit(most).toList();
    }

    @Override
    public List<PaletteEntry> offered(int most) {
        return entries().limit(MOST_OFFERED).toList();
    }

    private static Stream<PaletteEntry> entries() {
        return MenuConfiguration.getMenuEntries().stream().map(PagePaletteSource::entry);
    }

    private static PaletteEntry entry(MenuEntry entry) {
        return PaletteEntry.page(icon(entry.icon()), Texts.text(entry.title()), null, entry.path().replaceFirst("^/", ""));
    }

    /** @param name as the annotation has it, e.g. {@code vaadin:inbox} */
    private static VaadinIcon icon(@Nullable String name) {
        return name == null ? VaadinIcon.FILE_O
                : VaadinIcon.valueOf(name.replace("vaadin:", "").replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
