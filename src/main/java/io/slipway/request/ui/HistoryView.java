package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.request.Catalogue;
import io.slipway.request.CatalogueItem;
import io.slipway.request.RequestFilter;
import io.slipway.request.Requests;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.SearchField;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;

/** Every request that the person may see. */
@Route("history")
@Menu(title = "request.history", order = 50, icon = "vaadin:archive")
@PermitAll
class HistoryView extends Page {

    private static final long serialVersionUID = 1L;

    private final RequestList list;
    private final StateSelect state = new StateSelect();
    private final ComboBox<CatalogueItem> item = new ComboBox<>();
    private final ComboBox<Person> requester = new ComboBox<>();
    private final Select<Boolean> order = new Select<>();
    private String text = "";
    /** Read by downloads, which do not hold the page's lock. */
    private transient volatile RequestCsv.Wanted shown = new RequestCsv.Wanted(RequestFilter.all(), false);

    HistoryView(Requests requests, RequestRows rows, RequestCsv csv, Catalogue catalogue, People people, LiveUpdates updates) {
        super("request.history");
        list = new RequestList(requests, rows, true, updates, HistoryView::empty);
        items(catalogue);
        requesters(people, requests.seesOthers());
        order();
        var export = new Anchor(csv.download(() -> shown), Texts.text("request.csv"));
        header().setIntroduction(Texts.text(requests.seesOthers() ? "request.history.all" : "request.history.own"));
        header().setActions(export);
        state.addValueChangeListener(event -> show());
        var filters = new Div(new SearchField(Texts.text("request.search"), wanted -> {
            text = wanted;
            show();
        }), state, item, requester, order);
        filters.addClassName("slipway-filters");
        add(filters, list);
        show();
    }

    private void items(Catalogue catalogue) {
        item.setItems(catalogue.items());
        item.setItemLabelGenerator(offered -> offered.name(getLocale()));
        item.setPlaceholder(Texts.text("request.all-items"));
        item.setAriaLabel(Texts.text("request.item"));
        item.setClearButtonVisible(true);
        item.addValueChangeListener(event -> show());
    }

    private void requesters(People people, boolean visible) {
        requester.setItems(query -> people.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        requester.setItemLabelGenerator(Person::fullName);
        requester.setPlaceholder(Texts.text("request.all-requesters"));
        requester.setAriaLabel(Texts.text("request.requester"));
        requester.setClearButtonVisible(true);
        requester.setVisible(visible);
        requester.addValueChangeListener(event -> show());
    }

    private void order() {
        order.setItems(false, true);
        order.setItemLabelGenerator(oldest -> Texts.text(oldest ? "request.oldest-first" : "request.newest-first"));
        order.setValue(false);
        order.setAriaLabel(Texts.text("request.order"));
        order.addValueChangeListener(event -> show());
    }

    private RequestFilter filter() {
        return new RequestFilter(state.states(), requester.isEmpty() ? null : requester.getValue().username(),
                item.isEmpty() ? null : item.getValue().key(), text);
    }

    private void show() {
        shown = new RequestCsv.Wanted(filter(), order.getValue());
        list.show(shown.filter(), shown.oldestFirst());
    }

    private static Component empty(RequestFilter filter) {
        return filter.equals(RequestFilter.all())
                ? new EmptyState(VaadinIcon.ARCHIVE, Texts.text("request.history.nothing"), Texts.text("request.history.nothing.help"))
                : new EmptyState(VaadinIcon.SEARCH, Texts.text("request.no-match"), Texts.text("request.history.empty"));
    }
}
