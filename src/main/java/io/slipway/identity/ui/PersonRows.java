package io.slipway.identity.ui;

import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.PersonQuery;
import io.slipway.identity.Role;
import io.slipway.identity.Teams;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The rows of the list of people. */
@Component
class PersonRows implements ListSource<PersonRow> {

    private final People people;
    private final Teams teams;

    PersonRows(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    @Override
    public long count(ListQuery query) {
        return people.countFound(of(query));
    }

    @Override
    public List<PersonRow> fetch(ListQuery query, long offset, int limit) {
        var found = people.find(of(query), offset, limit);
        var memberships = teams.namesOf(found.stream().map(Person::username).toList());
        return found.stream()
                .map(person -> new PersonRow(person, memberships.getOrDefault(person.username(), List.of()))).toList();
    }

    private static PersonQuery of(ListQuery query) {
        var states = query.all("state");
        var role = query.one("role");
        return new PersonQuery(query.text(), role == null ? null : Role.valueOf(role),
                states.size() != 1 ? null : states.contains("enabled"),
                query.sort() == null ? PersonQuery.Sort.NAME : PersonQuery.Sort.valueOf(query.sort().toUpperCase(Locale.ROOT)),
                query.descending());
    }
}
