package io.slipway.reliability;

import io.slipway.reliability.Announcement.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Lets the threads of a portal go on until every request stands where it is to be killed: one kill then meets them all, each at
 * a point of its own. One thread takes over work for all requests, so those that are to be killed at that moment are gathered
 * right before it and let in together.
 */
final class Conductor implements PointLine.Listener {

    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration STUCK = Duration.ofMinutes(2);
    private static final Duration MOMENT = Duration.ofSeconds(3);
    /** Milliseconds: what people do in the portal ends without a word to the conductor. */
    private static final long LOOK = 20;

    private final List<Journey> journeys = new CopyOnWriteArrayList<>();
    private final List<Runnable> atGate = new ArrayList<>();
    private final KillLog log;
    private String last = "";
    private boolean gateClosed;
    private boolean dying;
    private When side = When.before;
    private volatile long lastProgress = System.nanoTime();

    Conductor(KillLog log) {
        this.log = log;
    }

    synchronized void watch(List<Journey> more) {
        journeys.clear();
        journeys.addAll(more);
        progress();
    }

    @Override
    public synchronized void stands(Announcement announcement, Runnable letOn) {
        if (dying) {
            return;
        }
        if (announcement.when() == When.begin) {
            comesToGate(letOn);
            return;
        }
        var held = false;
        for (var seen : announcement.points()) {
            var target = new Target(seen.activity(), seen.name(), announcement.kind(), announcement.when());
            for (var journey : journeys) {
                held |= journey.isMeant(seen) && comesTo(journey, target, letOn);
            }
        }
        if (!held) {
            letOn.run();
        }
    }

    private boolean comesTo(Journey journey, Target target, Runnable letOn) {
        var stood = journey.standsAt() != null;
        var isNew = !journey.reached().contains(target);
        var stays = journey.comesTo(target, letOn);
        last = journey.story().process() + ": " + target;
        if (isNew || !stood && stays) {
            progress();
        }
        return stays;
    }

    private void comesToGate(Runnable letOn) {
        if (gateClosed) {
            atGate.add(letOn);
        } else {
            letOn.run();
        }
    }

    /**
     * Waits until every request that is to be killed somewhere stands there, or the others wait for those that stand.
     *
     * @return false when all requests are at their end
     */
    boolean awaitStand() throws InterruptedException {
        return awaitStand(QUIET);
    }

    /** @param patience how long nothing new happens when the others wait for those that stand */
    boolean awaitStand(Duration patience) throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (journeys.stream().allMatch(Journey::isOver)) {
                    return false;
                }
                var quiet = Duration.ofNanos(System.nanoTime() - lastProgress);
                if (journeys.stream().anyMatch(stands()) && (quiet.compareTo(patience) > 0
                        || journeys.stream().filter(stands().negate())
                                .allMatch(each -> each.isOver() || each.targets().isEmpty()))) {
                    return true;
                }
                if (quiet.compareTo(STUCK) > 0) {
                    throw new AssertionError("stuck: " + journeys.stream().filter(each -> !each.isOver()).toList());
                }
                wait(LOOK);
            }
        }
    }

    /**
     * Lets those in who wait to be killed while they are taken over, on the one side of the commit this time and on the other
     * side the next time.
     *
     * @param takeable whether all these requests have work that a node can take over
     */
    void letTakeOver(Predicate<List<String>> takeable) throws InterruptedException {
        var chosen = List.<Journey>of();
        synchronized (this) {
            for (var i = 0; i < 2 && chosen.isEmpty(); i++) {
                side = side == When.before ? When.after : When.before;
                chosen = journeys.stream().filter(journey -> journey.waitsForTakeOver(side)).toList();
            }
            gateClosed = !chosen.isEmpty();
        }
        if (chosen.isEmpty()) {
            return;
        }
        await(() -> !atGate.isEmpty());
        var requests = new ArrayList<String>();
        synchronized (this) {
            chosen.forEach(Journey::letIn);
            chosen.forEach(journey -> requests.add(journey.request()));
        }
        var all = chosen;
        for (var end = System.nanoTime() + MOMENT.toNanos(); System.nanoTime() < end && !takeable.test(requests);) {
            synchronized (this) {
                wait(LOOK);
            }
        }
        synchronized (this) {
            gateClosed = false;
            atGate.forEach(Runnable::run);
            atGate.clear();
        }
        await(() -> all.stream().allMatch(journey -> journey.standsAt() != null));
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        for (var end = System.nanoTime() + MOMENT.toNanos(); System.nanoTime() < end;) {
            synchronized (this) {
                if (condition.getAsBoolean()) {
                    return;
                }
                wait(LOOK);
            }
        }
    }

    synchronized boolean isOver() {
        return journeys.stream().allMatch(Journey::isOver);
    }

    /** The newest point that a request came to. */
    synchronized String last() {
        return last;
    }

    /** How many different points all requests came to. */
    synchronized int reached() {
        return journeys.stream().mapToInt(journey -> journey.reached().size()).sum();
    }

    /** Everybody who stands goes on. */
    synchronized void letOn() {
        journeys.forEach(Journey::letOn);
        progress();
    }

    /** Waits until nothing new has happened for a while. */
    synchronized void awaitQuiet() throws InterruptedException {
        while (Duration.ofNanos(System.nanoTime() - lastProgress).compareTo(QUIET) < 0) {
            wait(LOOK);
        }
    }

    private void progress() {
        lastProgress = System.nanoTime();
        notifyAll();
    }

    private static Predicate<Journey> stands() {
        return journey -> journey.standsAt() != null;
    }

    /** Nobody is let on any more: the portal is about to be killed. */
    synchronized void dying() {
        dying = true;
    }

    synchronized void killed() {
        log.killed();
        for (var journey : journeys) {
            var before = journey.killed().size();
            journey.dies();
            journey.killed().stream().skip(before).forEach(target -> log.killed(journey.story(), target));
        }
        gateClosed = false;
        atGate.clear();
        dying = false;
        progress();
    }
}
