package io.slipway.request.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.slipway.form.DraftKey;
import io.slipway.form.ui.FormParts;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.request.Catalogue;
import io.slipway.request.Request;
import io.slipway.request.Requests;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The form of one thing from the catalogue. */
@Route("request/new")
@PermitAll
class NewRequestView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Catalogue catalogue;
    private final transient Requests requests;
    private final transient FormParts forms;
    private final transient CurrentPerson current;
    private final Div sheet = new Div();

    NewRequestView(Catalogue catalogue, Requests requests, FormParts forms, CurrentPerson current) {
        super("request.new");
        within(CatalogueView.class);
        this.catalogue = catalogue;
        this.requests = requests;
        this.forms = forms;
        this.current = current;
        sheet.addClassNames("slipway-card", "slipway-form-sheet");
        add(sheet);
    }

    @Override
    public void setParameter(BeforeEvent event, String key) {
        current.requireRole(Role.REQUESTER);
        var item = catalogue.get(key);
        header().setTitle(item.name(getLocale()));
        header().setIntroduction(item.description(getLocale()));
        sheet.removeAll();
        sheet.add(forms.editor(item.form(), given(event), Texts.text("request.new.submit"),
                values -> requests.submit(key, values), NewRequestView::follow,
                draft(key, given(event))));
    }

    /** A link that fills in fields has a draft of its own: what was typed for one machine must not turn up for another. */
    private DraftKey draft(String key, Map<String, String> given) {
        return new DraftKey(current.require().username(), "request/" + key + (given.isEmpty() ? "" : new TreeMap<>(given)));
    }

    /** A link to the form can fill in fields, e.g. {@code ?machine=vm-42}. */
    private static Map<String, String> given(BeforeEvent event) {
        return event.getLocation().getQueryParameters().getParameters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> parameter.getValue().get(0)));
    }

    private static void follow(Request request) {
        UI.getCurrent().navigate(RequestView.class, request.id().toString());
        Notices.success(Texts.text("request.new.done", request.number()));
    }
}
