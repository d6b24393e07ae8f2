package io.slipway.build.simulated;

import static io.slipway.build.simulated.JenkinsOperation.SYSTEM;

import io.slipway.build.Build;
import io.slipway.build.BuildFault;
import io.slipway.build.BuildFault.Kind;
import io.slipway.build.BuildJob;
import io.slipway.build.BuildOrder;
import io.slipway.build.BuildServer;
import io.slipway.build.BuildTrace;
import io.slipway.build.JobSpec;
import io.slipway.build.JobTemplates;
import io.slipway.build.LogPart;
import io.slipway.shared.Phrase;
import io.slipway.simulation.SimulatedFault;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.simulation.SimulationSettings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A Jenkins in the simulated world. */
class SimulatedBuildServer implements BuildServer {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration BUILDING = Duration.ofSeconds(6);

    private final SimulatedWorld world;
    private final SimulationSettings settings;
    private final SimulatedQueue queue;

    SimulatedBuildServer(SimulatedWorld world, SimulationSettings settings, Clock clock) {
        this.world = world;
        this.settings = settings;
        this.queue = new SimulatedQueue(world, clock);
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public String name() {
        return "Jenkins ci.simulated.example";
    }

    @Override
    public void probe() {
        call(JenkinsOperation.PROBE, queue::now);
    }

    @Override
    public List<BuildJob> jobs() {
        return call(JenkinsOperation.JOBS, () -> queue.jobs().stream().map(this::seen).toList());
    }

    @Override
    public Optional<BuildJob> job(String job) {
        return call(JenkinsOperation.JOB, () -> queue.job(job).map(this::seen));
    }

    private BuildJob seen(SimulatedJob job) {
        var now = queue.now();
        var builds = queue.builds(job.spec().name());
        return new BuildJob(job.spec().name(), job.spec().effectKey(), job.enabled(),
                builds.stream().anyMatch(build -> build.isQueued(now)), List.of(EFFECT_PARAMETER, "REVISION"),
                builds.stream().filter(build -> build.hasBegun(now)).limit(BuildJob.RECENT).map(build -> build.seen(now))
                        .toList(), null);
    }

    @Override
    public void create(JobSpec spec) {
        call(JenkinsOperation.CREATE, () -> {
            JobTemplates.require(spec.template());
            if (!queue.add(spec)) {
                throw fault(Kind.NAME_TAKEN, "build.jenkins.name-taken", spec.name());
            }
            return true;
        });
    }

    @Override
    public void update(JobSpec spec) {
        call(JenkinsOperation.UPDATE, () -> {
            JobTemplates.require(spec.template());
            return queue.change(spec.name(), job -> job.changed(spec)).orElseThrow(() -> noJob(spec.name()));
        });
    }

    @Override
    public boolean delete(String job) {
        return call(JenkinsOperation.DELETE, () -> queue.remove(job));
    }

    @Override
    public void enable(String job, boolean enabled) {
        call(JenkinsOperation.ENABLE, () -> queue.change(job, found -> found.enabled(enabled)).orElseThrow(() -> noJob(job)));
    }

    @Override
    public Optional<Long> trigger(BuildOrder order) {
        return call(JenkinsOperation.TRIGGER, () -> {
            var job = queue.job(order.job()).orElseThrow(() -> noJob(order.job()));
            if (!job.enabled()) {
                throw fault(Kind.DISABLED, "build.jenkins.disabled", order.job());
            }
            var counted = queue.change(order.job(), SimulatedJob::counted).orElseThrow(() -> noJob(order.job()));
            var numbered = new SimulatedJob(counted.spec(), counted.enabled(), counted.next() - 1);
            var build = queue.begin(numbered, order.effectKey(), settings.scaled(QUIET), settings.scaled(BUILDING));
            return Optional.of(build.item());
        });
    }

    @Override
    public BuildTrace trace(String job, String effectKey, @Nullable Long item) {
        return call(JenkinsOperation.TRACE, () -> queue.builds(job).stream().filter(build -> build.effectKey().equals(effectKey))
                .findFirst().map(this::traced).orElseGet(BuildTrace.Nothing::new));
    }

    private BuildTrace traced(SimulatedBuild build) {
        var now = queue.now();
        if (build.cancelled()) {
            return new BuildTrace.Cancelled();
        }
        if (build.isQueued(now)) {
            var waiting = queue.waiting();
            var place = waiting.stream().map(SimulatedBuild::item).toList().indexOf(build.item());
            return new BuildTrace.Queued(build.item(), place < 0 ? null : place + 1, "In the quiet period");
        }
        return new BuildTrace.Started(build.seen(now));
    }

    @Override
    public Optional<Build> build(String job, int number) {
        return call(JenkinsOperation.BUILD, () -> begun(job, number).map(build -> build.seen(queue.now())));
    }

    private Optional<SimulatedBuild> begun(String job, int number) {
        return queue.build(job, number).filter(build -> build.hasBegun(queue.now()));
    }

    @Override
    public LogPart log(String job, int number, long offset) {
        return call(JenkinsOperation.LOG, () -> {
            var build = begun(job, number).orElseThrow(() -> noJob(job));
            var now = queue.now();
            var bytes = build.log(now).getBytes(StandardCharsets.UTF_8);
            var from = Math.toIntExact(Math.min(offset, bytes.length));
            var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
            return new LogPart(text, bytes.length, build.isRunning(now), false);
        });
    }

    @Override
    public boolean cancel(long item) {
        return call(JenkinsOperation.CANCEL, () -> queue.waiting().stream().filter(build -> build.item() == item).findFirst()
                .filter(build -> queue.changeIf(build, found -> found.isQueued(queue.now()), SimulatedBuild::taken)).isPresent());
    }

    @Override
    public boolean abort(String job, int number) {
        return call(JenkinsOperation.ABORT, () -> queue.build(job, number)
                .filter(build -> queue.changeIf(build, found -> found.isRunning(queue.now()),
                        found -> found.stopped(queue.now())))
                .isPresent());
    }

    @Override
    public void download(String job, int number, String path, OutputStream target, long limit) throws IOException {
        var content = call(JenkinsOperation.DOWNLOAD, () -> {
            var known = begun(job, number).map(build -> build.seen(queue.now()))
                    .filter(build -> build.artifacts().contains(path));
            return known.map(build -> ("Built by " + job + " #" + number + "\n").getBytes(StandardCharsets.UTF_8))
                    .orElseThrow(() -> fault(Kind.NOT_FOUND, "build.jenkins.not-found"));
        });
        if (content.length > limit) {
            throw fault(Kind.TOO_LARGE, "build.jenkins.artifact-too-large", path, limit);
        }
        target.write(content);
    }

    private BuildFault noJob(String job) {
        return fault(Kind.NOT_FOUND, "build.jenkins.no-such-job", job);
    }

    private BuildFault fault(Kind kind, String key, Object... things) {
        var args = new Object[things.length + 1];
        args[0] = name();
        System.arraycopy(things, 0, args, 1, things.length);
        return new BuildFault(kind, Phrase.of(key, args));
    }

    private <T> T call(JenkinsOperation operation, Supplier<T> work) {
        try {
            world.before(SYSTEM, operation.key());
            var result = work.get();
            world.after(SYSTEM, operation.key());
            return result;
        } catch (SimulatedFault fault) {
            throw switch (fault.kind()) {
                case UNREACHABLE, LOST_REPLY -> fault(Kind.UNREACHABLE, "build.jenkins.unreachable",
                        Phrase.of("build.jenkins.connection-broken"));
                case BAD_CREDENTIALS -> fault(Kind.BAD_CREDENTIALS, "build.jenkins.bad-credentials");
                case NO_RESOURCES -> fault(Kind.OTHER, "build.jenkins.refused", "507", "");
            };
        }
    }
}
