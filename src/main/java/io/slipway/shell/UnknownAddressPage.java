package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import io.slipway.ui.Texts;

/** No page has this address. */
@ParentLayout(MainLayout.class)
class UnknownAddressPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1L;

    UnknownAddressPage() {
        super("shell.unknown-address");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        explain(VaadinIcon.ROAD_BRANCHES, Texts.text("shell.unknown-address.help", event.getLocation().getPath()));
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
