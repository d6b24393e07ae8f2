package io.slipway.request;

import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.process.ActivityVisit;
import io.slipway.process.HumanTask;
import io.slipway.process.ProcessRuns;
import io.slipway.shared.Phrase;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Names the people and groups that a request waits for. */
@Component
public class PeopleNames {

    private final People people;
    private final Teams teams;
    private final ProcessRuns runs;

    PeopleNames(People people, Teams teams, ProcessRuns runs) {
        this.people = people;
        this.teams = teams;
        this.runs = runs;
    }

    /** Who has the task, or else who may take it. */
    public Phrase whoHas(HumanTask task) {
        if (task.assignee() != null) {
            return Phrase.of("request.who.person", people.displayName(task.assignee()));
        }
        return task.groups().isEmpty() ? Phrase.of("request.who.nobody") : group(task.groups().get(0));
    }

    /** Who decided last on the process, by name. */
    Phrase lastDecider(String instanceId) {
        var visits = runs.visits(instanceId);
        for (var i = visits.size() - 1; i >= 0; i--) {
            ActivityVisit visit = visits.get(i);
            if (visit.assignee() != null) {
                return Phrase.of("request.who.person", people.displayName(visit.assignee()));
            }
        }
        return Phrase.of("request.who.portal");
    }

    private Phrase group(String group) {
        if (group.startsWith("lead:")) {
            return teams.find(group.substring("lead:".length())).map(this::lead).orElseGet(() -> unknown(group));
        }
        if (group.startsWith("team:")) {
            return teams.find(group.substring("team:".length()))
                    .map(team -> Phrase.of("request.who.team", team.name())).orElseGet(() -> unknown(group));
        }
        return Arrays.stream(Role.values()).filter(role -> role.group().equals(group)).findFirst()
                .map(role -> Phrase.of("request.who." + role.group())).orElseGet(() -> unknown(group));
    }

    private Phrase lead(Team team) {
        return Phrase.of("request.who.lead", people.displayName(team.lead()), team.name());
    }

    private static Phrase unknown(String group) {
        return Phrase.of("request.who.group", group);
    }
}
