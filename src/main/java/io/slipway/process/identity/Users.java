package io.slipway.process.identity;

import io.slipway.identity.Groups;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;

/** Answers the engine's queries for users. Filters by id, group and e-mail; ordered by id. */
class Users extends UserQueryImpl {

    private static final long serialVersionUID = 1L;
    private static final int ALL = 10_000;

    private final transient People people;
    private final transient Groups groups;

    Users(@Nullable CommandExecutor executor, People people, Groups groups) {
        super(executor);
        this.people = people;
        this.groups = groups;
    }

    static User user(Person person) {
        var user = new UserEntity(person.username());
        var space = person.fullName().lastIndexOf(' ');
        user.setFirstName(space < 0 ? "" : person.fullName().substring(0, space));
        user.setLastName(person.fullName().substring(space + 1));
        user.setEmail(person.email());
        return user;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, @Nullable Page page) {
        var first = page == null ? 0 : page.getFirstResult();
        var most = page == null ? Integer.MAX_VALUE : page.getMaxResults();
        return found().skip(first).limit(most).map(Users::user).toList();
    }

    private Stream<Person> found() {
        return candidates().filter(person -> id == null || id.equals(person.username()))
                .filter(person -> email == null || email.equals(person.email()))
                .filter(person -> ids == null || Arrays.asList(ids).contains(person.username()))
                .sorted(Comparator.comparing(Person::username));
    }

    private Stream<Person> candidates() {
        if (groupId != null) {
            return groups.membersOf(groupId).stream().map(people::find).flatMap(Optional::stream);
        }
        return id != null ? people.find(id).stream() : people.search("", 0, ALL).stream();
    }
}
