package io.slipway.identity.ui;

import io.slipway.identity.Person;
import java.util.List;

/**
 * A person in the list of people.
 *
 * @param teams the names of the person's teams
 */
record PersonRow(Person person, List<String> teams) {
}
