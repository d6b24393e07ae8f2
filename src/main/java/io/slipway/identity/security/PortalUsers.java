package io.slipway.identity.security;

import io.slipway.identity.People;
import io.slipway.identity.Person;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The portal's people as Spring Security sees them. */
@Component
class PortalUsers implements UserDetailsService {

    private final People people;
    private final JdbcClient jdbc;

    PortalUsers(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Small and capital letters are the same to a person who types a name. */
    @Override
    public UserDetails loadUserByUsername(String typed) {
        Person person = people.find(typed.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("no such person"));
        String hash = jdbc.sql("SELECT password_hash FROM app.person WHERE username = ?").param(person.username())
                .query(String.class).single();
        return User.withUsername(person.username()).password(hash).disabled(!person.enabled())
                .roles(person.roles().stream().map(Enum::name).toArray(String[]::new)).build();
    }
}
