package io.slipway.request.why;

import io.slipway.identity.Role;
import io.slipway.identity.Team;
import io.slipway.shared.Phrase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names people and groups towards the viewer.
 *
 * @param people full names by user name
 * @param teams  by key
 */
record Names(Viewer viewer, Map<String, String> people, Map<String, Team> teams) {

    private static final Phrase YOU = Phrase.of("request.who.you");

    /** @param username null for the portal itself */
    Phrase person(@Nullable String username) {
        if (username == null) {
            return Phrase.of("request.who.portal");
        }
        return viewer.is(username) ? YOU : Phrase.of("request.who.person", people.getOrDefault(username, username));
    }

    Phrase group(String group) {
        if (group.startsWith("lead:")) {
            var team = teams.get(group.substring("lead:".length()));
            return team == null ? unknown(group) : lead(team);
        }
        if (group.startsWith("team:")) {
            var team = teams.get(group.substring("team:".length()));
            return team == null ? unknown(group) : Phrase.of("request.who.team", team.name());
        }
        return Arrays.stream(Role.values()).filter(role -> role.group().equals(group)).findFirst()
                .map(role -> Phrase.of("request.who." + role.group())).orElseGet(() -> unknown(group));
    }

    /**
     * Whoever may take a task that nobody has.
     *
     * @param viewerMay whether the viewer is among them
     */
    Phrase anyOf(List<String> groups, List<String> usernames, boolean viewerMay) {
        var all = Stream.concat(groups.stream().map(this::group), usernames.stream().map(this::person)).toList();
        if (all.isEmpty()) {
            return Phrase.of("request.who.nobody");
        }
        var together = all.stream().reduce((one, other) -> Phrase.of("request.who.or", one, other)).orElseThrow();
        if (!viewerMay) {
            return together;
        }
        var alone = all.size() == 1 && (groups.isEmpty() || groups.get(0).startsWith("lead:"));
        return alone ? YOU : Phrase.of("request.who.you-or", together);
    }

    private Phrase lead(Team team) {
        return Phrase.of("request.who.lead", people.getOrDefault(team.lead(), team.lead()), team.name());
    }

    private static Phrase unknown(String group) {
        return Phrase.of("request.who.group", group);
    }
}
