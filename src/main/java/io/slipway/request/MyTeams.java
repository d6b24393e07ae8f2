package io.slipway.request;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.shared.OptionSource;
import java.util.List;
import java.util.Optional;
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
        return teams.of(current.require().username()).stream().map(MyTeams::option).toList();
    }

    @Override
    public Optional<Option> known(String value) {
        return teams.find(value).map(MyTeams::option);
    }

    private static Option option(Team team) {
        return new Option(team.key(), team.name());
    }
}
