package io.slipway.directory;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Result;
import io.slipway.audit.Via;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.PersonQuery;
import io.slipway.project.ProjectRights;
import io.slipway.shared.AccountName;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/** What other tools may know: who can sign in, with which password, and who belongs to which project group. */
@Service
public class Directory {

    /** More people are not told at once. */
    public static final int MOST = 2000;

    /** bcrypt reads no more. */
    private static final int LONGEST_PASSWORD = 72;
    private static final Duration TOLD = Duration.ofHours(1);

    private final AuthenticationManager authentication;
    private final People people;
    private final ProjectRights rights;
    private final AuditTrail audit;
    private final Clock clock;
    private final SignInBrake brake;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    Directory(AuthenticationManager authentication, People people, ProjectRights rights, AuditTrail audit, Clock clock) {
        this.authentication = authentication;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        brake = new SignInBrake(clock);
    }

    /**
     * Whether that is the person's password in the portal and the person may sign in. Wrong ones are audited each time, right
     * ones once an hour, because tools ask with every request.
     */
    public boolean signIn(String username, String password) {
        if (!AccountName.isValid(username) || password.isEmpty()
                || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            return false;
        }
        if (!brake.isOpen(username)) {
            return false;
        }
        try {
            authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
        } catch (AuthenticationException wrong) {
            brake.failed(username);
            record(username, Result.FAILED);
            return false;
        }
        brake.passed(username);
        tell(username);
        return true;
    }

    /** The person, if the person may sign in. */
    public Optional<Person> person(String username) {
        return AccountName.isValid(username) ? people.find(username).filter(Person::enabled) : Optional.empty();
    }

    /** Everybody who may sign in, by username; one more than {@link #MOST} when there are more. */
    public List<Person> people() {
        return people.find(new PersonQuery("", null, true, PersonQuery.Sort.USERNAME, false), 0, MOST + 1);
    }

    /** The project groups, each with its members who may sign in. */
    public Map<String, Set<String>> groups() {
        return rights.groups();
    }

    private void tell(String username) {
        var now = clock.instant();
        var last = told.get(username);
        if (last == null || last.plus(TOLD).isBefore(now)) {
            told.put(username, now);
            record(username, Result.OK);
        }
    }

    private void record(String username, Result result) {
        audit.recordAlone(new AuditEntry(username, null, Via.API, "directory.bind", "person", username, null, result, Map.of()));
    }
}
