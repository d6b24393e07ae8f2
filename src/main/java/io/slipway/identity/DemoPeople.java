package io.slipway.identity;

import static io.slipway.identity.Role.ADMINISTRATOR;
import static io.slipway.identity.Role.APPROVER;
import static io.slipway.identity.Role.OPERATOR;
import static io.slipway.identity.Role.REQUESTER;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The invented people and their teams. */
@Component
class DemoPeople {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private static final List<Invented> PEOPLE = List.of(
            new Invented("rita", "Rita Romero", Set.of(REQUESTER), REQUESTER),
            new Invented("lee", "Lee Lindqvist", Set.of(REQUESTER, APPROVER), APPROVER),
            new Invented("omar", "Omar Okafor", Set.of(REQUESTER, APPROVER, OPERATOR), OPERATOR),
            new Invented("ada", "Ada Aalto", Set.of(REQUESTER, ADMINISTRATOR), ADMINISTRATOR));
    private static final List<Team> TEAMS = List.of(
            Team.of("platform", "Platform team", "lee", List.of("rita")),
            Team.of("data", "Data team", "omar", List.of("ada")));

    private final People people;
    private final Teams teams;
    private final PersonRepository repository;
    private final PasswordEncoder passwords;

    DemoPeople(People people, Teams teams, PersonRepository repository, PasswordEncoder passwords) {
        this.people = people;
        this.teams = teams;
        this.repository = repository;
        this.passwords = passwords;
    }

    /** Creates who is missing, and lets everybody in again with this password. Changes of names, roles and teams stay. */
    void welcome(String password) {
        for (Invented invented : PEOPLE) {
            if (repository.find(invented.username()).isEmpty()) {
                people.create(invented.withPassword(password));
                repository.setDemo(invented.username());
            } else if (repository.isDemo(invented.username())) {
                readmit(invented.username(), password);
            } else {
                log.warn("{} is a real person here and is left alone: not a demo sign-in", invented.username());
            }
        }
        TEAMS.stream().filter(team -> teams.find(team.key()).isEmpty()).forEach(teams::create);
    }

    /** Takes the sign-in from whoever an earlier demonstration left behind. */
    void dismiss() {
        repository.enabledDemoPeople().forEach(people::dismiss);
    }

    List<DemoSignIn> signIns(String password) {
        return PEOPLE.stream().filter(invented -> repository.isDemo(invented.username()))
                .map(invented -> invented.signIn(password)).toList();
    }

    private void readmit(String username, String password) {
        if (!passwords.matches(password, repository.passwordHash(username))) {
            people.setPassword(username, password);
        }
        if (!people.find(username).orElseThrow().enabled()) {
            people.setEnabled(username, true);
        }
    }

    private record Invented(String username, String fullName, Set<Role> roles, Role shown) {

        NewPerson withPassword(String password) {
            return new NewPerson(username, fullName, username + "@example.org", password, roles);
        }

        DemoSignIn signIn(String password) {
            return new DemoSignIn(username, fullName, shown.name().toLowerCase(Locale.ROOT), password);
        }
    }
}
