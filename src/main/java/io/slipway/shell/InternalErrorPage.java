package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.slipway.ui.Failure;
import io.slipway.ui.Texts;

/** The portal failed while it opened a page; the reference finds the cause in the log. */
@ParentLayout(MainLayout.class)
class InternalErrorPage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    InternalErrorPage() {
        super("shell.internal-error");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Failure.report(parameter.getCaughtException());
        explain(VaadinIcon.WARNING, Texts.text("shell.internal-error.help", reference));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
