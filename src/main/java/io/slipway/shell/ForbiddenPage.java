package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.slipway.ui.Texts;

/** The person may not open this page. */
@ParentLayout(MainLayout.class)
class ForbiddenPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    ForbiddenPage() {
        super("shell.forbidden");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        explain(VaadinIcon.LOCK, Texts.text("shell.forbidden.help"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
