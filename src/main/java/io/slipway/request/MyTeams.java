package io.slipway.request;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Teams;
import io.slipway.shared.OptionSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The teams that the person belongs to. */
@Component
class MyTeams implements OptionSource {

    private final CurrentPerson current;
    private final Teams teams;

    MyTeams(CurrentPerson current, Teams teams) {
        this.current = current;
        this.teams = teams;
    }

    @Override
    public String key() {
        return "myTeams";
    }

    @Override
    public List<Option> options() {
        return teams.of(current.require().username()).stream().map(team -> new Option(team.key(), team.name())).toList();
    }
}
