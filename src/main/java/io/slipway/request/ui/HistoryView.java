package io.slipway.request.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.request.Requests;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.list.Lists;
import io.slipway.ui.list.LookupFilter;
import jakarta.annotation.security.PermitAll;

/** Every request that the person may see. */
@Route("history")
@Menu(title = "request.history", order = 50, icon = "vaadin:archive")
@PermitAll
class HistoryView extends Page {

    private static final long serialVersionUID = 1L;

    HistoryView(Requests requests, RequestLists requestLists, People people, Lists lists) {
        super("request.history");
        header().setIntroduction(Texts.text(requests.seesOthers() ? "request.history.all" : "request.history.own"));
        var spec = requestLists.of("history", null, HistoryView::nothingYet, getLocale());
        if (requests.seesOthers()) {
            spec.filter(new LookupFilter(RequestRows.REQUESTER, Texts.text("request.requester"),
                    (text, offset, limit) -> people.search(text, offset, limit).stream().map(Person::username).toList(),
                    people::displayName));
        }
        add(lists.list(spec));
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.ARCHIVE, Texts.text("request.history.nothing"),
                Texts.text("request.history.nothing.help"));
    }
}
