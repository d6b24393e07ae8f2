package io.slipway.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles and teams as groups of one kind, for whoever hands out work: {@code requesters}, {@code approvers}, {@code operators},
 * {@code administrators}, {@code team:<key>} and {@code lead:<key>}.
 */
@Service
@Transactional(readOnly = true)
public class Groups {

    private final PersonRepository people;
    private final TeamRepository teams;

    Groups(PersonRepository people, TeamRepository teams) {
        this.people = people;
        this.teams = teams;
    }

    /** The groups of a person, none for somebody unknown. */
    public List<String> groupsOf(String username) {
        Stream<String> roles = people.find(username).stream().flatMap(person -> person.roles().stream()).sorted()
                .map(Role::group);
        Stream<String> memberships = teams.of(username).stream().flatMap(team -> team.lead().equals(username)
                ? Stream.of(team.group(), team.leadGroup()) : Stream.of(team.group()));
        return Stream.concat(roles, memberships).toList();
    }

    /** Every group there is. */
    public List<String> all() {
        return Stream.concat(Arrays.stream(Role.values()).map(Role::group),
                teams.all().stream().flatMap(team -> Stream.of(team.group(), team.leadGroup()))).toList();
    }

    /** The usernames in a group, none for an unknown group. */
    public List<String> membersOf(String group) {
        return Stream.concat(
                Arrays.stream(Role.values()).filter(role -> role.group().equals(group))
                        .flatMap(role -> people.withRole(role).stream()),
                teams.all().stream().flatMap(team -> team.group().equals(group) ? team.members().stream()
                        : team.leadGroup().equals(group) ? Stream.of(team.lead()) : Stream.empty())).toList();
    }

    /** Everybody who may sign in, and the groups in which there is somebody who may. */
    public Staffed staffed() {
        var enabled = people.enabled().stream().collect(Collectors.toMap(Person::username, Function.identity()));
        Stream<String> roles = enabled.values().stream().flatMap(person -> person.roles().stream()).map(Role::group);
        Stream<String> memberships = teams.all().stream().flatMap(team -> Stream.concat(
                team.members().stream().filter(enabled::containsKey).map(member -> team.group()),
                Stream.of(team.lead()).filter(enabled::containsKey).map(lead -> team.leadGroup())));
        return new Staffed(Set.copyOf(enabled.keySet()),
                Stream.concat(roles, memberships).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Who is there to do something.
     *
     * @param people usernames
     * @param groups names of groups
     */
    public record Staffed(Set<String> people, Set<String> groups) {
    }
}
