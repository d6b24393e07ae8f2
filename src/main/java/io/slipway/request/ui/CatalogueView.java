package io.slipway.request.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.i18n.Messages;
import io.slipway.request.Catalogue;
import io.slipway.request.CatalogueItem;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.SearchField;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What one can ask for. */
@Route("catalogue")
@Menu(title = "request.catalogue", order = 10, icon = "vaadin:grid-big-o")
@CssImport("./styles/request.css")
@PermitAll
class CatalogueView extends Page {

    private static final long serialVersionUID = 1L;
    private static final int FEW = 6;

    private final transient List<CatalogueItem> items;
    private final transient Messages messages;
    private final Div shelves = new Div();

    CatalogueView(Catalogue catalogue, Messages messages) {
        super("request.catalogue");
        this.messages = messages;
        items = catalogue.items();
        header().setIntroduction(Texts.text("request.catalogue.help"));
        if (items.size() > FEW) {
            add(new SearchField(Texts.text("request.search"), this::show));
        }
        shelves.addClassName("slipway-shelves");
        add(shelves);
        show("");
    }

    private void show(String wanted) {
        var found = items.stream().filter(item -> matches(item, wanted.toLowerCase(getLocale()))).toList();
        shelves.removeAll();
        if (found.isEmpty()) {
            shelves.add(empty());
            return;
        }
        var byCategory = found.stream().collect(Collectors.groupingBy(this::category, TreeMap::new, Collectors.toList()));
        byCategory.forEach((category, shelf) -> {
            if (byCategory.size() > 1 && !category.isEmpty()) {
                shelves.add(new H2(category));
            }
            var cards = new Div();
            cards.addClassName("slipway-cards");
            shelf.forEach(item -> cards.add(new CatalogueCard(item, category)));
            shelves.add(cards);
        });
    }

    private EmptyState empty() {
        return items.isEmpty()
                ? new EmptyState(VaadinIcon.GRID_BIG_O, Texts.text("request.catalogue.empty"),
                        Texts.text("request.catalogue.empty.help"))
                : new EmptyState(VaadinIcon.SEARCH, Texts.text("ui.list.no-match"), Texts.text("ui.list.no-match.help"));
    }

    /** In the person's language where a bundle knows it; otherwise as the model has it. */
    private String category(CatalogueItem item) {
        return messages.find("request.category." + item.category(), getLocale()).orElse(item.category());
    }

    private boolean matches(CatalogueItem item, String wanted) {
        Locale language = getLocale();
        return (item.name(language) + "\n" + item.description(language) + "\n" + category(item)).toLowerCase(language)
                .contains(wanted);
    }
}
