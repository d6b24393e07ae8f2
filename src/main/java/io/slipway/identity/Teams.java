package io.slipway.identity;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The teams. Changes are for administrators and for work in the background; every change is audited and publishes a
 * {@link Change} of the topic {@code team}.
 */
@Service
@Transactional
public class Teams {

    private final TeamRepository teams;
    private final PersonRepository people;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Teams(TeamRepository teams, PersonRepository people, CurrentPerson current, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.teams = teams;
        this.people = people;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    /** All teams, by key. */
    @Transactional(readOnly = true)
    public List<Team> list() {
        return teams.all();
    }

    @Transactional(readOnly = true)
    public List<Team> search(TeamQuery query, long offset, int limit) {
        return teams.search(query, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(TeamQuery query) {
        return teams.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Team> find(String key) {
        return teams.find(key);
    }

    /** The teams that the person belongs to, by key. */
    @Transactional(readOnly = true)
    public List<Team> of(String username) {
        return teams.of(username);
    }

    /** The names of the teams of each of the people, by username; people without a team are left out. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> namesOf(Collection<String> usernames) {
        return teams.namesOf(usernames);
    }

    /**
     * @throws InvalidInput for a malformed key, an empty name, or people who do not exist
     * @throws Conflict if the key is taken
     */
    public Team create(Team wanted) {
        Team team = checked(wanted);
        if (!teams.insert(team)) {
            throw new Conflict(Phrase.of("identity.team-key-taken", team.key()));
        }
        return changed("team.create", team);
    }

    /** Gives the team of that key the name, lead and members. */
    public Team change(Team wanted) {
        Team team = checked(wanted);
        if (teams.find(team.key()).isEmpty()) {
            throw new NotFound(Phrase.of("identity.no-such-team", team.key()));
        }
        teams.update(team);
        return changed("team.change", team);
    }

    private Team checked(Team wanted) {
        current.requireRole(Role.ADMINISTRATOR);
        Team team = Team.of(wanted.key(), wanted.name(), wanted.lead(), wanted.members());
        List<FieldError> errors = new ArrayList<>();
        if (!team.key().matches("[a-z][a-z0-9-]{0,31}")) {
            errors.add(new FieldError("key", Phrase.of("identity.team-key-form")));
        }
        if (team.name().isBlank() || team.name().length() > 200) {
            errors.add(new FieldError("name", Phrase.of("identity.team-name-form")));
        }
        team.members().stream().filter(member -> people.find(member).isEmpty())
                .forEach(member -> errors.add(new FieldError(member.equals(team.lead()) ? "lead" : "members",
                        Phrase.of("identity.no-such-person", member))));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return team;
    }

    private Team changed(String action, Team team) {
        audit.record(AuditEntry.of(action, "team", team.key()).with("name", team.name()).with("lead", team.lead())
                .with("members", team.members()));
        events.publishEvent(new Change("team", team.key()));
        return team;
    }
}
