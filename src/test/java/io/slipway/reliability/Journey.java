package io.slipway.reliability;

import io.slipway.reliability.Announcement.Kind;
import io.slipway.reliability.Announcement.Seen;
import io.slipway.reliability.Announcement.When;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request on its way, from the form to its end, and where the portal is to be killed under it. */
final class Journey {

    private final String note = UUID.randomUUID().toString();
    private final Story story;
    private final String person;
    private final Set<String> titles = new LinkedHashSet<>();
    private final Map<Target, Target> entrances = new HashMap<>();
    private final Deque<Target> targets = new ArrayDeque<>();
    private final Set<Target> reached = new LinkedHashSet<>();
    private final Set<Target> killed = new LinkedHashSet<>();
    private volatile @Nullable String request;
    private volatile boolean over;
    private final List<Runnable> threads = new ArrayList<>();
    private @Nullable Target standsAt;
    private boolean letIn;

    /** @param person the account that the request is about; nobody else's begins with it */
    Journey(Story story, String person) {
        this.story = story;
        this.person = person;
        titles.add(person);
    }

    Story story() {
        return story;
    }

    /** No other request has it. */
    String note() {
        return note;
    }

    String person() {
        return person;
    }

    /** Known by something else in the request's title, too. */
    Journey known(String as) {
        titles.add(as);
        return this;
    }

    /**
     * Where to kill.
     *
     * @param where  in the order of an undisturbed run
     * @param points all points of that
     */
    Journey killedAt(List<Target> where, List<Target> points) {
        targets.addAll(where);
        entrances.putAll(Target.entrances(points));
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

    /**
     * Comes to a point. A request that is to be killed while it is taken over waits at the last commit before that: it is let in
     * together with others.
     *
     * @param letOn lets the thread go on that came there
     * @return whether the thread has to stay
     */
    boolean comesTo(Target target, Runnable letOn) {
        reached.add(target);
        if (standsAt == null && stops(target)) {
            standsAt = target;
        }
        if (standsAt == null || target.kind() == Kind.fetch && !target.equals(standsAt)) {
            // The thread that takes work over works for all requests.
            return false;
        }
        threads.add(letOn);
        return true;
    }

    /** Points that it went past are left out. */
    private boolean stops(Target target) {
        var stop = targets.stream().filter(each -> each.equals(target) && (each.kind() != Kind.fetch || letIn)
                || !letIn && target.equals(entrances.get(each))).findFirst();
        stop.ifPresent(found -> {
            while (!found.equals(targets.peek())) {
                targets.poll();
            }
        });
        return stop.isPresent();
    }

    /** Stands where it can be let in to be taken over. */
    boolean waitsForTakeOver(When side) {
        var target = targets.peek();
        return standsAt != null && target != null && standsAt.equals(entrances.get(target)) && target.when() == side;
    }

    void letIn() {
        letIn = true;
        goOn();
    }

    /** Goes on from where it stands, to its end. */
    void letOn() {
        targets.clear();
        goOn();
    }

    private void goOn() {
        standsAt = null;
        threads.forEach(Runnable::run);
        threads.clear();
    }

    /** The portal was killed where it stands. */
    void dies() {
        if (standsAt != null && standsAt.equals(targets.peek())) {
            killed.add(targets.poll());
        }
        standsAt = null;
        letIn = false;
        threads.clear();
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
