package io.slipway;

import static org.mockito.Mockito.when;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.identity.SignedInPerson;
import io.slipway.preference.Preference;
import io.slipway.preference.Preferences;
import io.slipway.preference.RecentPages;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * A test of pages on the server side, with neither browser nor database: open a page as somebody, then look at it with
 * {@code LocatorJ}. There are only the frame and the texts; a test of a view adds the services it needs as {@code @MockitoBean}.
 */
@SpringBootTest(classes = PageTest.Frame.class)
public abstract class PageTest extends WindowTest {

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

    @MockitoBean
    private CurrentPerson current;

    @MockitoBean
    protected People people;

    @MockitoBean
    protected Preferences preferences;

    @MockitoBean
    protected RecentPages recent;

    @BeforeEach
    void nobodyHasChosenAnything() {
        when(preferences.current()).thenReturn(Preference.DEFAULT);
    }

    /** Opens a new browser window in which the person has signed in. */
    protected final void openAs(String username, Role... roles) {
        when(current.username()).thenReturn(Optional.of(username));
        when(current.require()).thenReturn(new SignedInPerson(username, Set.of(roles)));
        when(people.displayName(username)).thenReturn("Full name of " + username);
        signIn(username, roles);
        open(Locale.ENGLISH);
    }
}
