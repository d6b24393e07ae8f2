package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.journey.Portal;
import io.slipway.journey.RealPortal;
import io.slipway.reliability.Announcement.Kind;
import io.slipway.reliability.Announcement.When;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lives stories on a portal, first undisturbed, then with kills, and compares. */
final class Campaign implements AutoCloseable {

    private static final int ROUNDS = 4;
    private static final int MANY = 50;

    private final KillLog log;
    private final Conductor conductor;
    private final World world;
    private final List<Portal> nodes = new CopyOnWriteArrayList<>();
    private final Portal portal;
    private final People people;
    private final Traces traces;
    private final Map<Story, List<String>> undisturbed = new EnumMap<>(Story.class);
    private final Queue<String> machines = new ConcurrentLinkedQueue<>();
    private final Map<Story, Integer> persons = new EnumMap<>(Story.class);

    /**
     * @param lock     how long a node's work belongs to it without a sign of life
     * @param together how many results a node may write in one transaction
     */
    Campaign(String name, RealPortal place, KillLog log, String lock, int together) {
        this.log = log;
        world = new World(place);
        traces = new Traces(world);
        conductor = new Conductor(log);
        portal = world.node(name, conductor).with("slipway.worker.lock", lock)
                .with("slipway.worker.together", Integer.toString(together));
        nodes.add(portal);
        people = new People(nodes, world.database());
        Archive.record(portal);
        portal.start();
        world.furnish(portal);
    }

    /** Lives each story once without a kill, and remembers the points that it came to and what it left. */
    void rehearse(Story... stories) throws Exception {
        var journeys = Arrays.stream(stories).map(this::next).toList();
        live(journeys);
        for (var journey : journeys) {
            assertThat(journey.reached()).as("points of %s", journey).isNotEmpty();
            log.knows(journey.story(), journey.reached());
            undisturbed.put(journey.story(), traces.of(journey));
        }
    }

    /** Makes so many machines for the stories that are about one. */
    void provide(int number) throws Exception {
        live(IntStream.range(0, number).mapToObj(i -> next(Story.TOOLS)).toList());
        Archive.use(portal);
    }

    /** Lives the stories until a portal was killed at each of their points. */
    void killEverywhere(Story... stories) throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            // What another story of the process comes to as well is left to that.
            var claimed = new HashSet<String>();
            var journeys = Arrays.stream(stories).flatMap(story -> plan(story, log.open(story).stream()
                    .filter(target -> claimed.add(story.process() + target)).toList()).stream()).toList();
            live(journeys);
            journeys.forEach(this::assertAsUndisturbed);
            if (log.open().isEmpty()) {
                return;
            }
        }
    }

    /** Each request is met once per activity at most, so that a kill does not lead it past the next one's point. */
    private List<Journey> plan(Story story, List<Target> open) {
        var all = log.points(story);
        var lists = new ArrayList<List<Target>>();
        if (story.oneByOne()) {
            lists.add(open);
        } else {
            for (var side : List.of(When.before, When.after)) {
                lists.add(open.stream().filter(target -> target.kind() == Kind.fetch && target.when() == side).toList());
            }
            var byActivity = open.stream().filter(target -> target.kind() != Kind.fetch)
                    .collect(Collectors.groupingBy(Target::activity));
            var most = byActivity.values().stream().mapToInt(Collection::size).max().orElse(0);
            for (var i = 0; i < most; i++) {
                var nth = i;
                lists.add(byActivity.values().stream().filter(points -> nth < points.size()).map(points -> points.get(nth))
                        .sorted(Comparator.comparingInt(all::indexOf)).toList());
            }
        }
        return lists.stream().filter(list -> !list.isEmpty()).limit(story.needsMachine() ? machines.size() : MANY)
                .map(list -> next(story).killedAt(list, all)).toList();
    }

    Journey next(Story story) {
        return new Journey(story, story.needsMachine() ? machines.remove()
                : "%s%03d".formatted(story.people(), persons.merge(story, 1, Integer::sum)));
    }

    private void live(List<Journey> journeys) throws Exception {
        live(journeys, this::killWhereTheyStand);
    }

    /** Lives the stories, all at once, while something disturbs them. */
    void live(List<Journey> journeys, Disturbance disturbance) throws Exception {
        conductor.watch(journeys);
        var threads = Executors.newFixedThreadPool(Math.max(1, journeys.size()));
        var lives = journeys.stream().map(journey -> CompletableFuture.runAsync(() -> live(journey), threads)).toList();
        try {
            disturbance.disturb(conductor);
        } finally {
            threads.shutdown();
        }
        try {
            lives.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** What happens to the portal until all requests are at their end. */
    interface Disturbance {

        void disturb(Conductor conductor) throws Exception;
    }

    private void killWhereTheyStand(Conductor all) throws InterruptedException {
        while (all.awaitStand()) {
            all.letTakeOver(this::takeable);
            all.dying();
            portal.kill();
            world.passLocks();
            all.killed();
            portal.start();
        }
    }

    private boolean takeable(List<String> requests) {
        return world.database().sql("select count(distinct r.id) from act_ru_ext_task t join app.request r "
                + "on r.instance_id = t.proc_inst_id_ where r.id::text = any(?) "
                + "and (t.lock_exp_time_ is null or t.lock_exp_time_ < now())")
                .param(requests.toArray(String[]::new)).query(Integer.class).single() == requests.size();
    }

    private void live(Journey journey) {
        try {
            journey.story().live(journey, people);
            people.awaitEnd(journey);
            if (journey.story().leavesMachine()) {
                machines.add(journey.person());
            }
        } finally {
            journey.ends();
        }
    }

    void assertAsUndisturbed(Journey journey) {
        assertThat(traces.of(journey)).as("%s, killed %s", journey, journey.killed())
                .isEqualTo(undisturbed.get(journey.story()));
    }

    boolean isAsUndisturbed(Journey journey) {
        return traces.of(journey).equals(undisturbed.get(journey.story()));
    }

    void assertNothingLostAndNothingTwice() {
        var ledgers = new Ledgers(world);
        assertThat(ledgers.orphans()).as("things that no effect stands for").isEmpty();
        assertThat(ledgers.stuck()).as("work without an end").isEmpty();
        assertThat(ledgers.duplicates()).as("made twice").isEmpty();
    }

    /** One more node for the same people. */
    void join(Portal node) {
        nodes.add(node.start());
    }

    /** All nodes that people use. */
    List<Portal> nodes() {
        return nodes;
    }

    Conductor conductor() {
        return conductor;
    }

    /** How many machines there are for the stories that are about one. */
    int machines() {
        return machines.size();
    }

    World world() {
        return world;
    }

    Portal portal() {
        return portal;
    }

    @Override
    public void close() {
        world.close();
    }
}
