package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.slipway.shared.NotFound;
import io.slipway.ui.Texts;

/** The address is right, but what it names does not exist. */
@ParentLayout(MainLayout.class)
class MissingThingPage extends ErrorPage implements HasErrorParameter<NotFound> {

    private static final long serialVersionUID = 1L;

    MissingThingPage() {
        super("shell.missing-thing");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        explain(VaadinIcon.SEARCH, Texts.text(parameter.getException().phrase()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
