package io.slipway.request.ui;

import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.request.Owner;
import io.slipway.ui.Texts;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Names who looks after a request, in the language of the person who looks. */
@Component
class OwnerWords {

    private static final String TEAM = "team:";

    private final People people;
    private final Teams teams;

    OwnerWords(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    String of(Owner owner) {
        if (owner.person()) {
            return people.displayName(owner.name());
        }
        if (owner.name().startsWith(TEAM)) {
            return teams.find(owner.name().substring(TEAM.length())).map(Team::name).orElse(owner.name());
        }
        return Arrays.stream(Role.values()).filter(role -> role.group().equals(owner.name())).findFirst()
                .map(role -> Texts.text("request.who." + role.group())).orElse(owner.name());
    }
}
