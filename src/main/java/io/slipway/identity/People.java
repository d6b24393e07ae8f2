package io.slipway.identity;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody the portal knows. Changes are for administrators and for work in the background, own language and own password
 * for everyone; every change is audited and publishes a {@link Change} of the topic {@code person}.
 */
@Service
@Transactional
public class People {

    private final PersonRepository people;
    private final PasswordEncoder passwords;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    People(PersonRepository people, PasswordEncoder passwords, CurrentPerson current, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.people = people;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(String username) {
        return people.find(username);
    }

    /** The person's full name, or the username of somebody unknown. */
    @Transactional(readOnly = true)
    public String displayName(String username) {
        return people.find(username).map(Person::fullName).orElse(username);
    }

    /** The full names by username; those of unknown people are left out. */
    @Transactional(readOnly = true)
    public Map<String, String> names(Collection<String> usernames) {
        return people.find(usernames).stream().collect(Collectors.toMap(Person::username, Person::fullName));
    }

    /** The full names of those who hold the role and may sign in, in order. */
    @Transactional(readOnly = true)
    public List<String> namesWith(Role role) {
        return people.enabled().stream().filter(person -> person.roles().contains(role)).map(Person::fullName).sorted().toList();
    }

    /** People whose username, name or e-mail address contains the text, by username; an empty text finds everybody. */
    @Transactional(readOnly = true)
    public List<Person> search(String text, long offset, int limit) {
        return people.search(PersonQuery.of(text), offset, limit);
    }

    /** How many people {@link #search(String, long, int)} finds. */
    @Transactional(readOnly = true)
    public long count(String text) {
        return people.count(PersonQuery.of(text));
    }

    @Transactional(readOnly = true)
    public List<Person> find(PersonQuery query, long offset, int limit) {
        return people.search(query, offset, limit);
    }

    @Transactional(readOnly = true)
    public long countFound(PersonQuery query) {
        return people.count(query);
    }

    /**
     * @throws io.slipway.shared.InvalidInput for fields that are wrong
     * @throws Conflict if the username is taken
     */
    public Person create(NewPerson person) {
        current.requireRole(Role.ADMINISTRATOR);
        new PersonRules().username(person.username()).names(person.fullName(), person.email()).password(person.password())
                .enforce();
        if (!people.insert(person, passwords.encode(person.password()))) {
            throw new Conflict(Phrase.of("identity.username-taken", person.username()));
        }
        return changed("person.create", person.username(), detail -> detail.with("fullName", person.fullName())
                .with("email", person.email()).with("roles", new TreeSet<>(person.roles())));
    }

    /** @throws Conflict if nobody would be left to administer the portal */
    public Person change(String username, PersonChange change) {
        current.requireRole(Role.ADMINISTRATOR);
        Person before = existing(username);
        new PersonRules().names(change.fullName(), change.email()).enforce();
        keepOneAdministrator(before, !change.roles().contains(Role.ADMINISTRATOR));
        people.update(username, change);
        return changed("person.change", username, detail -> detail.with("before", asDetail(before.fullName(), before.email(),
                before.roles())).with("after", asDetail(change.fullName(), change.email(), change.roles())));
    }

    /** @throws Conflict if nobody would be left to administer the portal */
    public Person setEnabled(String username, boolean enabled) {
        current.requireRole(Role.ADMINISTRATOR);
        Person before = existing(username);
        keepOneAdministrator(before, !enabled);
        people.setEnabled(username, enabled);
        return changed(enabled ? "person.enable" : "person.disable", username, detail -> detail);
    }

    /** Disables a person even if nobody is left to administer the portal, which then makes a new administrator. */
    void dismiss(String username) {
        people.setEnabled(username, false);
        changed("person.disable", username, detail -> detail.with("reason", "the demonstration has ended"));
    }

    /** Everyone may set the own password, administrators everybody's. */
    public void setPassword(String username, String password) {
        requireSelfOrAdministrator(username);
        existing(username);
        new PersonRules().password(password).enforce();
        people.setPasswordHash(username, passwords.encode(password));
        changed("person.set-password", username, detail -> detail);
    }

    /** @param locale null to follow the browser */
    public void setLocale(String username, @Nullable Locale locale) {
        requireSelfOrAdministrator(username);
        existing(username);
        people.setLocale(username, locale);
        changed("person.set-language", username,
                detail -> locale == null ? detail : detail.with("language", locale.toLanguageTag()));
    }

    private void requireSelfOrAdministrator(String username) {
        if (!current.username().filter(username::equals).isPresent()) {
            current.requireRole(Role.ADMINISTRATOR);
        }
    }

    private void keepOneAdministrator(Person person, boolean loses) {
        boolean isOne = person.enabled() && person.roles().contains(Role.ADMINISTRATOR);
        if (loses && isOne && people.lockAndCountEnabledAdministrators() == 1) {
            throw new Conflict(Phrase.of("identity.last-administrator", person.username()));
        }
    }

    private Person existing(String username) {
        return people.find(username).orElseThrow(() -> new NotFound(Phrase.of("identity.no-such-person", username)));
    }

    private Person changed(String action, String username, UnaryOperator<AuditEntry> detail) {
        audit.record(detail.apply(AuditEntry.of(action, "person", username)));
        events.publishEvent(new Change("person", username));
        return existing(username);
    }

    private static Map<String, Object> asDetail(String fullName, String email, Set<Role> roles) {
        return Map.of("fullName", fullName, "email", email, "roles", new TreeSet<>(roles));
    }
}
