package io.slipway;

import static org.mockito.Mockito.when;

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
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.util.ClassUtils;

/**
 * A test of pages on the server side, with neither browser nor database: open a page as somebody, then look at it with
 * {@code LocatorJ}. There are only the frame and the texts; a test of a view adds the services it needs as {@code @MockitoBean}.
 */
@SpringBootTest(classes = PageTest.Frame.class)
public abstract class PageTest {

    @ComponentScan({"io.slipway.i18n", "io.slipway.ui", "io.slipway.shell"})
    @ImportAutoConfiguration({SecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class,
            SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    static class Frame {

        /** Without it the views' access annotations mean nothing. */
        @Bean
        SecurityFilterChain door(HttpSecurity http) throws Exception {
            return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/sign-in", "/sign-in")).build();
        }
    }

    private static final Routes ROUTES = new Routes(views(new AnnotationTypeFilter(Route.class)),
            views(new AssignableTypeFilter(HasErrorParameter.class)), true);
    private static final Set<Class<? extends RouterLayout>> LAYOUTS = views(new AnnotationTypeFilter(Layout.class));

    @Autowired
    private ApplicationContext context;

    @MockitoBean
    private CurrentPerson current;

    @MockitoBean
    protected People people;

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

    /** Opens a new browser window in which the person has signed in. */
    protected final void openAs(String username, Role... roles) {
        List<SimpleGrantedAuthority> authorities = Arrays.stream(roles).map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        when(current.username()).thenReturn(Optional.of(username));
        when(current.require()).thenReturn(new SignedInPerson(username, Set.of(roles)));
        when(people.displayName(username)).thenReturn("Full name of " + username);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", authorities));
        open(Locale.ENGLISH);
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
