package io.slipway.project;

import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks at fields of projects and groups, and remembers everything that is wrong. */
final class ProjectChecks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 4000;

    private final People people;
    private final List<FieldError> errors = new ArrayList<>();

    ProjectChecks(People people) {
        this.people = people;
    }

    ProjectChecks key(String key) {
        return check("key", ProjectKeys.isKey(key), Phrase.of("project.key-form", ProjectKeys.LONGEST));
    }

    ProjectChecks name(String name) {
        return check("name", !name.isBlank() && name.length() <= LONGEST_NAME && !hasControls(name),
                Phrase.of("project.name-form", LONGEST_NAME));
    }

    ProjectChecks description(String description) {
        return check("description", description.length() <= LONGEST_DESCRIPTION,
                Phrase.of("project.description-form", LONGEST_DESCRIPTION));
    }

    ProjectChecks owner(String username) {
        return check("owner", people.find(username).filter(Person::enabled).isPresent(),
                Phrase.of("project.no-such-person", username));
    }

    ProjectChecks members(Collection<String> usernames) {
        usernames.stream().filter(username -> people.find(username).isEmpty())
                .forEach(username -> check("members", false, Phrase.of("project.no-such-person", username)));
        return this;
    }

    /** @throws InvalidInput naming every field that is wrong */
    void enforce() {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private ProjectChecks check(String field, boolean right, Phrase message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
        return this;
    }
}
