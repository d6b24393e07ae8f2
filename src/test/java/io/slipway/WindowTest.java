package io.slipway;


import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import io.slipway.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** What tests of pages have in common: a browser window on the server side, looked at with {@code LocatorJ}. */
abstract class WindowTest {

    private static final Routes ROUTES = new Routes(views(new AnnotationTypeFilter(Route.class)),
            views(new AssignableTypeFilter(HasErrorParameter.class)), true);
    private static final Set<Class<? extends RouterLayout>> LAYOUTS = views(new AnnotationTypeFilter(Layout.class));

    @Autowired
    private ApplicationContext context;

    /** Opens a new browser window in which nobody has signed in. */
    protected final void open(Locale language) {
        MockVaadin.tearDown();
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setLocaleInt(language);
            var somebody = SecurityContextHolder.getContext().getAuthentication();
            request.setUserPrincipalInt(somebody);
            request.setUserInRole((principal, role) -> somebody != null && somebody.getAuthorities().stream()
                    .anyMatch(authority -> authority.getAuthority().equals(role.startsWith("ROLE_") ? role : "ROLE_" + role)));
            return request;
        });
        MockVaadin.setup(UI::new, new MockSpringServlet(ROUTES, context, UI::new));
        var registry = ApplicationRouteRegistry.getInstance(VaadinService.getCurrent().getContext());
        LAYOUTS.forEach(registry::setLayout);
    }

    /** From here on, what is done is done by the person. */
    protected static void signIn(String username, Role... roles) {
        List<SimpleGrantedAuthority> authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", authorities));
    }

    @AfterEach
    void closeTheWindow() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }

    /** Karibu's own search finds public classes only. */
    @SuppressWarnings("unchecked")
    private static <T> Set<Class<? extends T>> views(TypeFilter kind) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(kind);
        return scanner.findCandidateComponents("io.slipway").stream()
                .map(found -> (Class<? extends T>) ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .collect(Collectors.toSet());
    }
}
