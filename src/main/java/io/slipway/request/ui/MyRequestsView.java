package io.slipway.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.PermitAll;

/** What the person asked for, and where it is. */
@Route("my-requests")
@Menu(title = "request.mine", order = 20, icon = "vaadin:clipboard-text")
@PermitAll
class MyRequestsView extends Page {

    private static final long serialVersionUID = 1L;

    MyRequestsView(RequestLists requestLists, CurrentPerson current, Lists lists) {
        super("request.mine");
        header().setActions(newRequest());
        add(lists.list(requestLists.of("my-requests", current.require().username(), MyRequestsView::nothingYet, getLocale())));
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.CLIPBOARD_TEXT, Texts.text("request.mine.empty"),
                Texts.text("request.mine.empty.help"), newRequest());
    }

    private static Button newRequest() {
        var button = new Button(Texts.text("request.ask"), VaadinIcon.PLUS.create(),
                click -> UI.getCurrent().navigate(CatalogueView.class));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }
}
