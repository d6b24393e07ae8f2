package io.slipway.reliability;

import io.slipway.reliability.Announcement.Seen;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request on its way, from the form to its end, and where the portal is to be killed under it. */
final class Journey {

    private final Story story;
    private final String person;
    private final Set<String> titles = new LinkedHashSet<>();
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Set<Target> reached = new LinkedHashSet<>();
    private final Set<Target> killed = new LinkedHashSet<>();
    private volatile @Nullable String request;
    private volatile boolean over;
    private @Nullable Target standsAt;

    /** @param person the account that the request is about; nobody else's begins with it */
    Journey(Story story, String person) {
        this.story = story;
        this.person = person;
        titles.add(person);
    }

    Story story() {
        return story;
    }

    String person() {
        return person;
    }

    /** Known by something else in the request's title, too. */
    Journey known(String as) {
        titles.add(as);
        return this;
    }

    /** Where to kill, in the order of an undisturbed run. */
    Journey killedAt(List<Target> where) {
        targets.addAll(where);
        return this;
    }

    boolean isMeant(Seen seen) {
        if (seen.request().equals(request)) {
            return true;
        }
        if (request == null && !seen.title().isEmpty()
                && titles.stream().anyMatch(title -> seen.title().matches(".*\\b" + title + "\\b.*"))) {
            request = seen.request();
            return true;
        }
        return false;
    }

    String request() {
        var known = request;
        if (known == null) {
            throw new IllegalStateException(this + " has no request yet");
        }
        return known;
    }

    void is(String id) {
        request = id;
    }

    boolean isOver() {
        return over;
    }

    void ends() {
        over = true;
    }

    Deque<Target> targets() {
        return targets;
    }

    /** Points that it came to, in this order. */
    Set<Target> reached() {
        return reached;
    }

    @Nullable Target standsAt() {
        return standsAt;
    }

    void standAt(Target target) {
        standsAt = target;
    }

    /** The portal was killed where it stands. */
    void dies() {
        if (standsAt != null) {
            killed.add(standsAt);
            targets.remove(standsAt);
            standsAt = null;
        }
    }

    /** Where the portal was killed under it. */
    Set<Target> killed() {
        return killed;
    }

    @Override
    public String toString() {
        return story + " of " + person;
    }
}
