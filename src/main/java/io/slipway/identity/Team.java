package io.slipway.identity;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * People who work together and share resources.
 *
 * @param key     small letters, digits and hyphens, at most 32, a letter first
 * @param lead    username of the person who decides on what members ask for; the lead belongs to the team
 * @param members usernames in order, with the lead
 */
public record Team(String key, String name, String lead, List<String> members) {

    public Team {
        members = List.copyOf(members);
    }

    public static Team of(String key, String name, String lead, Collection<String> members) {
        var all = new TreeSet<>(members);
        all.add(lead);
        return new Team(key, name, lead, List.copyOf(all));
    }

    /** The name of the group of all members, e.g. {@code team:platform}. */
    public String group() {
        return "team:" + key;
    }

    /** The name of the group that holds the lead alone, e.g. {@code lead:platform}. */
    public String leadGroup() {
        return "lead:" + key;
    }
}
