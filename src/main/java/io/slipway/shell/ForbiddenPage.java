package io.slipway.shell;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The person may not open this page: says which role it takes, and who can give it. */
@ParentLayout(MainLayout.class)
class ForbiddenPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient People people;

    ForbiddenPage(People people) {
        super("shell.forbidden");
        this.people = people;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        String administrators = String.join(", ", people.namesWith(Role.ADMINISTRATOR));
        explain(VaadinIcon.LOCK, roles(event).map(roles -> Texts.text("shell.forbidden.role", roles, administrators))
                .orElseGet(() -> Texts.text("shell.forbidden.help", administrators)));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    /** In words, from the annotation of the page that was wanted; one of them is enough. */
    private static Optional<String> roles(BeforeEnterEvent event) {
        return RouteConfiguration.forRegistry(event.getSource().getRegistry()).getRoute(event.getLocation().getPath())
                .map(page -> page.getAnnotation(RolesAllowed.class))
                .map(allowed -> Stream.of(allowed.value()).map(role -> Texts.text("identity.role." + role))
                        .collect(Collectors.joining(" / ")));
    }
}
