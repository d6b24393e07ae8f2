package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.reliability.Announcement.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Lives stories on a portal, first undisturbed, then with kills, and compares. */
final class Campaign implements AutoCloseable {

    private final KillLog log;
    private final Conductor conductor;
    private final World world;
    private final People people;
    private final Traces traces;
    private final Map<Story, List<String>> undisturbed = new EnumMap<>(Story.class);
    private final Map<Story, Integer> persons = new EnumMap<>(Story.class);

    Campaign(String name, KillLog log) {
        this.log = log;
        conductor = new Conductor(log);
        world = new World(name, conductor);
        world.start();
        people = new People(world.portal(), world.database());
        traces = new Traces(world);
    }

    /** Lives each story once without a kill, and remembers the points that it came to and what it left. */
    void rehearse(List<Story> stories) throws Exception {
        var journeys = stories.stream().map(this::next).toList();
        live(journeys);
        for (var journey : journeys) {
            log.knows(journey.story(), journey.reached());
            undisturbed.put(journey.story(), traces.of(journey));
        }
    }

    /** Lives the stories until a portal was killed at each of their points. Each activity of a request is met by one kill. */
    void killEverywhere(List<Story> stories) throws Exception {
        var journeys = stories.stream().flatMap(story -> plan(story).stream()).toList();
        live(journeys);
        journeys.forEach(this::assertAsUndisturbed);
    }

    private List<Journey> plan(Story story) {
        var all = log.points(story);
        var byActivity = new LinkedHashMap<String, List<Target>>();
        log.open(story).stream().filter(target -> target.kind() != Kind.fetch)
                .forEach(target -> byActivity.computeIfAbsent(target.activity(), none -> new ArrayList<>()).add(target));
        var most = byActivity.values().stream().mapToInt(Collection::size).max().orElse(0);
        return IntStream.range(0, most).mapToObj(i -> next(story).killedAt(byActivity.values().stream()
                .filter(points -> i < points.size()).map(points -> points.get(i))
                .sorted(Comparator.comparingInt(all::indexOf)).toList())).toList();
    }

    private Journey next(Story story) {
        return new Journey(story, "%s%02d".formatted(story.people(), persons.merge(story, 1, Integer::sum)));
    }

    private void live(List<Journey> journeys) throws InterruptedException {
        conductor.watch(journeys);
        var threads = Executors.newFixedThreadPool(Math.max(1, journeys.size()));
        var lives = journeys.stream().map(journey -> CompletableFuture.runAsync(() -> live(journey), threads)).toList();
        try {
            while (conductor.awaitStand()) {
                conductor.dying();
                world.portal().kill();
                conductor.killed();
                world.portal().start();
            }
        } finally {
            threads.shutdown();
        }
        try {
            lives.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private void live(Journey journey) {
        try {
            journey.story().live(journey, people);
            people.awaitEnd(journey);
        } finally {
            journey.ends();
        }
    }

    private void assertAsUndisturbed(Journey journey) {
        assertThat(traces.of(journey)).as("%s, killed %s", journey, journey.killed())
                .isEqualTo(undisturbed.get(journey.story()));
    }

    void assertNothingLostAndNothingTwice() {
        var ledgers = new Ledgers(world);
        assertThat(ledgers.orphans()).as("things that no effect stands for").isEmpty();
        assertThat(ledgers.stuck()).as("work without an end").isEmpty();
        assertThat(ledgers.duplicates()).as("made twice").isEmpty();
    }

    @Override
    public void close() {
        world.close();
    }
}
