package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.request.RequestFilter;
import io.slipway.request.Requests;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.SearchField;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;

/** What the person asked for, and where it is. */
@Route("my-requests")
@Menu(title = "request.mine", order = 20, icon = "vaadin:clipboard-text")
@PermitAll
class MyRequestsView extends Page {

    private static final long serialVersionUID = 1L;

    private final String person;
    private final RequestList list;
    private final StateSelect state = new StateSelect();
    private String text = "";

    MyRequestsView(Requests requests, RequestRows rows, CurrentPerson current, LiveUpdates updates) {
        super("request.mine");
        person = current.require().username();
        list = new RequestList(requests, rows, false, updates, this::empty);
        header().setActions(newRequest());
        state.addValueChangeListener(event -> show());
        var filters = new Div(new SearchField(Texts.text("request.search"), wanted -> {
            text = wanted;
            show();
        }), state);
        filters.addClassName("slipway-filters");
        add(filters, list);
        show();
    }

    private void show() {
        list.show(new RequestFilter(state.states(), person, null, text), false);
    }

    private Component empty(RequestFilter filter) {
        return filter.states().isEmpty() && filter.text().isEmpty()
                ? new EmptyState(VaadinIcon.CLIPBOARD_TEXT, Texts.text("request.mine.empty"), Texts.text("request.mine.empty.help"),
                        newRequest())
                : new EmptyState(VaadinIcon.SEARCH, Texts.text("request.no-match"), Texts.text("request.no-match.help"));
    }

    private static Button newRequest() {
        var button = new Button(Texts.text("request.ask"), VaadinIcon.PLUS.create(), click -> UI.getCurrent().navigate(CatalogueView.class));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
