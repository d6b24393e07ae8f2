package io.slipway.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.request.Catalogue;
import io.slipway.request.CatalogueItem;
import io.slipway.ui.PaletteEntry;
import io.slipway.ui.PaletteSource;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people may ask for, for those who may. */
@Order(50)
@Component
class CataloguePaletteSource implements PaletteSource {

    private static final String PATH = "request/new/";

    private final Catalogue catalogue;
    private final CurrentPerson current;

    CataloguePaletteSource(Catalogue catalogue, CurrentPerson current) {
        this.catalogue = catalogue;
        this.current = current;
    }

    @Override
    public String heading() {
        return "shell.palette.actions";
    }

    @Override
    public List<PaletteEntry> find(String text, int most) {
        return entries().filter(entry -> entry.matches(text)).limit(most).toList();
    }

    @Override
    public List<PaletteEntry> offered(int most) {
        return entries().limit(most).toList();
    }

    @Override
    public Optional<PaletteEntry> at(String path) {
        return path.startsWith(PATH) ? entries().filter(entry -> path.equals(entry.path())).findFirst() : Optional.empty();
    }

    private Stream<PaletteEntry> entries() {
        Locale language = UI.getCurrent().getLocale();
        return current.require().may(Role.REQUESTER) ? catalogue.items().stream().map(item -> entry(item, language))
                : Stream.empty();
    }

    private static PaletteEntry entry(CatalogueItem item, Locale language) {
        return PaletteEntry.page(VaadinIcon.PLUS_CIRCLE_O, Texts.text("request.palette.ask", item.name(language)), null,
                PATH + item.key());
    }
}
