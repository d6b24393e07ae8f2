package io.slipway.build.simulated;

import io.slipway.build.BuildResult;
import io.slipway.build.JobSpec;
import io.slipway.simulation.SimulatedWorld;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The jobs and builds of the simulated Jenkins in the world. Builds of one job run one after the other. */
class SimulatedQueue {

    private static final String JOB = "jenkins.job";
    private static final String BUILD = "jenkins.build";
    private static final String COUNTER = "jenkins.counter";

    private final SimulatedWorld world;
    private final Clock clock;

    SimulatedQueue(SimulatedWorld world, Clock clock) {
        this.world = world;
        this.clock = clock;
        world.add(COUNTER, COUNTER, new Counter(0));
    }

    Instant now() {
        return clock.instant();
    }

    List<SimulatedJob> jobs() {
        return world.all(JOB, SimulatedJob.class);
    }

    Optional<SimulatedJob> job(String name) {
        return world.find(JOB, name, SimulatedJob.class);
    }

    boolean add(JobSpec spec) {
        return world.add(JOB, spec.name(), new SimulatedJob(spec, true, 1));
    }

    Optional<SimulatedJob> change(String name, UnaryOperator<SimulatedJob> change) {
        return world.change(JOB, name, SimulatedJob.class, change);
    }

    boolean remove(String name) {
        builds(name).forEach(build -> world.remove(BUILD, id(build.job(), build.number())));
        return world.remove(JOB, name);
    }

    /** Of one job, the newest first. */
    List<SimulatedBuild> builds(String job) {
        return builds().filter(build -> build.job().equals(job))
                .sorted(Comparator.comparingInt(SimulatedBuild::number).reversed()).toList();
    }

    private Stream<SimulatedBuild> builds() {
        return world.all(BUILD, SimulatedBuild.class).stream();
    }

    Optional<SimulatedBuild> build(String job, int number) {
        return world.find(BUILD, id(job, number), SimulatedBuild.class);
    }

    /** Those that wait, the next to start first. */
    List<SimulatedBuild> waiting() {
        return builds().filter(build -> build.isQueued(now())).sorted(Comparator.comparing(SimulatedBuild::begins)).toList();
    }

    SimulatedBuild begin(SimulatedJob job, String effectKey, Duration quiet, Duration duration) {
        var earliest = now().plus(quiet);
        var begins = builds(job.spec().name()).stream().filter(build -> !build.cancelled()).map(SimulatedBuild::ends)
                .filter(earliest::isBefore).max(Comparator.naturalOrder()).orElse(earliest);
        var ends = begins.plus(duration);
        var item = world.change(COUNTER, COUNTER, Counter.class, counter -> new Counter(counter.last() + 1)).orElseThrow().last();
        var build = new SimulatedBuild(job.spec().name(), job.next(), item, effectKey, begins, ends, ends,
                job.fails() ? BuildResult.FAILURE : BuildResult.SUCCESS, false, job.script(), job.artifacts());
        world.add(BUILD, id(build.job(), build.number()), build);
        return build;
    }

    /** Changes it if it is still like that. */
    boolean changeIf(SimulatedBuild build, Predicate<SimulatedBuild> still,
            UnaryOperator<SimulatedBuild> change) {
        var done = new boolean[1];
        world.change(BUILD, id(build.job(), build.number()), SimulatedBuild.class, found -> {
            done[0] = still.test(found);
            return done[0] ? change.apply(found) : found;
        });
        return done[0];
    }

    private static String id(String job, int number) {
        return job + "/" + number;
    }

    /** The last number given out. */
    record Counter(long last) {
    }
}
