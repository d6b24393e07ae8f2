package io.slipway.identity.web;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    private final CurrentPerson current;
    private final People people;
    private final Teams teams;

    MeController(CurrentPerson current, People people, Teams teams) {
        this.current = current;
        this.people = people;
        this.teams = teams;
    }

    @Operation(summary = "Tells who the token stands for")
    @GetMapping("/api/v1/me")
    Me me() {
        String username = current.require().username();
        Person person = people.find(username)
                .orElseThrow(() -> new NotFound(Phrase.of("identity.no-such-person", username)));
        return new Me(username, person.fullName(), person.email(), person.roles().stream().sorted().toList(),
                teams.of(username).stream().map(Team::key).toList());
    }

    /** @param teams keys */
    record Me(String username, String fullName, String email, List<Role> roles, List<String> teams) {
    }
}
