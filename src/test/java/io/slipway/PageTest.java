package io.slipway;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import io.slipway.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test of pages on the server side, without a browser: open a page as somebody, then look at it with {@code LocatorJ}. */
@SlipwayTest
public abstract class PageTest {

    private static final Routes ROUTES = new Routes().autoDiscoverViews("io.slipway");

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
    }

    /** Opens a new browser window in which the person has signed in. */
    protected final void openAs(String username, Role... roles) {
        List<SimpleGrantedAuthority> authorities = Arrays.stream(roles).map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", authorities));
        open(Locale.ENGLISH);
    }

    @AfterEach
    void closeTheWindow() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
