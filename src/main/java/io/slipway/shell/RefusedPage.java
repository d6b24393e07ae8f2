package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.shared.Forbidden;
import io.slipway.ui.Texts;

/** The page exists for the person, but not with this content. */
@ParentLayout(MainLayout.class)
class RefusedPage extends ErrorPage implements HasErrorParameter<Forbidden> {

    private static final long serialVersionUID = 1L;

    private final transient People people;

    RefusedPage(People people) {
        super("shell.forbidden");
        this.people = people;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Forbidden> parameter) {
        explain(VaadinIcon.LOCK, Texts.text("shell.forbidden.why", parameter.getException().phrase(),
                String.join(", ", people.namesWith(Role.ADMINISTRATOR))));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
