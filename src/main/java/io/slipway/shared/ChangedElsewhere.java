package io.slipway.shared;

import java.util.Set;

/**
 * Other nodes have changed something, and committed it.
 *
 * @param changes  what they told
 * @param anything true when this node did not hear them for a while, so that everything may have changed
 */
public record ChangedElsewhere(Set<Change> changes, boolean anything) {

    public ChangedElsewhere {
        changes = Set.copyOf(changes);
    }
}
