package io.slipway.identity;

import io.slipway.shared.Forbidden;
import io.slipway.shared.Phrase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is behind the current call. Work in the background has nobody and is the portal's own. */
@Component
public class CurrentPerson {

    private final PersonRepository people;

    CurrentPerson(PersonRepository people) {
        this.people = people;
    }

    /** Empty for work in the background and for callers who have not signed in. */
    public Optional<SignedInPerson> find() {
        return authentication().filter(CurrentPerson::isSomebody)
                .map(somebody -> new SignedInPerson(somebody.getName(), rolesOf(somebody)));
    }

    public Optional<String> username() {
        return find().map(SignedInPerson::username);
    }

    /** None for nobody. */
    public Set<Role> roles() {
        return find().map(SignedInPerson::roles).orElse(Set.of());
    }

    /** The language that the person chose; empty to follow the browser. */
    public Optional<Locale> locale() {
        return username().flatMap(people::find).flatMap(person -> Optional.ofNullable(person.locale()));
    }

    /** @throws Forbidden if nobody has signed in */
    public SignedInPerson require() {
        return find().orElseThrow(() -> new Forbidden(Phrase.of("identity.sign-in-first")));
    }

    /**
     * Lets pass people with the role, administrators, and work in the background.
     *
     * @throws Forbidden for everybody else
     */
    public void requireRole(Role role) {
        if (authentication().isPresent() && !require().may(role)) {
            throw new Forbidden(Phrase.of("identity.role-missing", Phrase.of("identity.role." + role.name())));
        }
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }

    private static boolean isSomebody(Authentication authentication) {
        return authentication.isAuthenticated() && !(authentication instanceof AnonymousAuthenticationToken);
    }

    private static Set<Role> rolesOf(Authentication authentication) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(role -> authentication.getAuthorities().stream()
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()))).forEach(roles::add);
        return roles;
    }
}
