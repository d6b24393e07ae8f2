package io.slipway.reliability;

import io.slipway.reliability.Announcement.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Lets the threads of a portal go on until every request stands where it is to be killed: one kill then meets them all, each at
 * a point of its own.
 */
final class Conductor implements PointLine.Listener {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final Duration STUCK = Duration.ofMinutes(2);

    private final List<Journey> journeys = new CopyOnWriteArrayList<>();
    private final KillLog log;
    private boolean dying;
    private long lastProgress = System.nanoTime();

    Conductor(KillLog log) {
        this.log = log;
    }

    synchronized void watch(List<Journey> more) {
        journeys.clear();
        journeys.addAll(more);
        lastProgress = System.nanoTime();
    }

    @Override
    public synchronized void stands(Announcement announcement, Runnable letOn) {
        var held = dying;
        for (var seen : announcement.points()) {
            var target = new Target(seen.activity(), seen.name(), announcement.kind(), announcement.when());
            for (var journey : journeys) {
                if (journey.isMeant(seen)) {
                    if (journey.reached().add(target)) {
                        lastProgress = System.nanoTime();
                    }
                    held |= holds(journey, target);
                }
            }
        }
        if (!held) {
            letOn.run();
        }
    }

    /** Whoever stands somewhere stays there with all threads, but for work being taken over: the thread for that works for all. */
    private boolean holds(Journey journey, Target target) {
        if (target.kind() == Kind.fetch) {
            return false;
        }
        if (journey.standsAt() == null && journey.targets().contains(target)) {
            while (!target.equals(journey.targets().peek())) {
                journey.targets().poll();
            }
            journey.standAt(target);
            lastProgress = System.nanoTime();
        }
        return journey.standsAt() != null;
    }

    /**
     * Waits until every request that is to be killed somewhere stands there, or the others wait for those that stand.
     *
     * @return false when all requests are at their end
     */
    boolean awaitStand() throws InterruptedException {
        while (true) {
            synchronized (this) {
                if (journeys.stream().allMatch(Journey::isOver)) {
                    return false;
                }
                var standing = journeys.stream().filter(stands()).count();
                var quiet = Duration.ofNanos(System.nanoTime() - lastProgress);
                if (standing > 0 && (quiet.compareTo(QUIET) > 0
                        || journeys.stream().filter(stands().negate()).allMatch(each -> each.isOver() || each.targets().isEmpty()))) {
                    return true;
                }
                if (quiet.compareTo(STUCK) > 0) {
                    throw new AssertionError("stuck: " + journeys.stream().filter(each -> !each.isOver()).toList());
                }
            }
            Thread.sleep(20);
        }
    }

    private static Predicate<Journey> stands() {
        return journey -> journey.standsAt() != null;
    }

    /** Nobody is let on any more: the portal is about to be killed. */
    synchronized void dying() {
        dying = true;
    }

    synchronized void killed() {
        System.out.printf("%tT kill %d: %s | going on: %s%n", System.currentTimeMillis(), log.kills() + 1, journeys.stream().filter(stands()).map(j -> j.person() + " " + j.standsAt()).toList(),
            journeys.stream().filter(j -> j.standsAt() == null && !j.isOver()).map(j -> j.person() + " " + j.targets().peek() + " last " + j.reached().stream().reduce((a, b) -> b).orElse(null)).toList());
        log.killed();
        for (var journey : journeys) {
            var target = journey.standsAt();
            if (target != null) {
                log.killed(journey.story(), target);
                journey.dies();
            }
        }
        dying = false;
        lastProgress = System.nanoTime();
    }
}
