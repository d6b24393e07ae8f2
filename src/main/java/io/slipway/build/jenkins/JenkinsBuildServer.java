package io.slipway.build.jenkins;

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
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port on a real Jenkins. */
final class JenkinsBuildServer implements BuildServer, AutoCloseable {

    private final String name;
    private final String effectParameter;
    private final JenkinsFaults faults;
    private final JenkinsConnection connection;
    private final BuildReader reader;
    private final Tracer tracer;
    private final Downloads downloads;

    JenkinsBuildServer(JenkinsProperties properties, InstantSource clock) {
        this(properties, clock, EFFECT_PARAMETER);
    }

    /** @param effectParameter the parameter that carries the key */
    JenkinsBuildServer(JenkinsProperties properties, InstantSource clock, String effectParameter) {
        this.name = "Jenkins " + URI.create(properties.url()).getHost();
        this.effectParameter = effectParameter;
        this.faults = new JenkinsFaults(name);
        this.connection = new JenkinsConnection(properties, faults, clock);
        this.reader = new BuildReader(effectParameter, connection.address());
        this.tracer = new Tracer(reader);
        this.downloads = new Downloads(connection, faults);
    }

    @Override
    public boolean simulated() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void probe() {
        connection.verify();
    }

    @Override
    public List<BuildJob> jobs() {
        return connection.call(wire -> {
            var range = range(wire);
            var jobs = wire.get("/" + Paths.tree("jobs[" + BuildReader.job(range) + "]")).path("jobs");
            return BuildReader.items(jobs).stream().map(reader::job).sorted(Comparator.comparing(BuildJob::name)).toList();
        });
    }

    @Override
    public Optional<BuildJob> job(String job) {
        return connection.call(wire -> job(wire, job));
    }

    private Optional<BuildJob> job(Wire wire, String job) throws IOException {
        return wire.find(Paths.job(job) + Paths.tree(BuildReader.job(range(wire)))).map(reader::job);
    }

    /** Whether it is a Jenkins shows in its first answer. */
    private static @Nullable Integer range(Wire wire) throws IOException {
        if (!wire.isJenkins()) {
            wire.get("/" + Paths.tree("mode"));
        }
        return wire.isJenkins() ? BuildJob.RECENT : null;
    }

    @Override
    public void create(JobSpec spec) {
        var config = JobTemplates.render(spec);
        connection.call(wire -> {
            try {
                wire.postXml("/createItem?name=" + Paths.encode(spec.name()), config);
            } catch (Rejected rejected) {
                if (rejected.status() == 400 && wire.find(Paths.job(spec.name()) + Paths.tree("name")).isPresent()) {
                    throw faults.about(Kind.NAME_TAKEN, "build.jenkins.name-taken", spec.name());
                }
                throw rejected;
            }
            return true;
        });
    }

    @Override
    public void update(JobSpec spec) {
        var config = JobTemplates.render(spec);
        onJob(spec.name(), wire -> {
            wire.postXml(Paths.job(spec.name()) + "/config.xml", config);
            return true;
        });
    }

    @Override
    public boolean delete(String job) {
        return unlessGone(wire -> {
            wire.post(Paths.job(job) + "/doDelete");
            return true;
        });
    }

    @Override
    public void enable(String job, boolean enabled) {
        onJob(job, wire -> {
            wire.post(Paths.job(job) + (enabled ? "/enable" : "/disable"));
            return true;
        });
    }

    @Override
    public Optional<Long> trigger(BuildOrder order) {
        return onJob(order.job(), wire -> {
            var job = job(wire, order.job()).orElseThrow(() -> new Rejected(404, ""));
            if (!job.enabled()) {
                throw faults.about(Kind.DISABLED, "build.jenkins.disabled", order.job());
            }
            if (!job.parameters().contains(effectParameter)) {
                throw faults.about(Kind.NOT_FINDABLE, "build.jenkins.not-findable", order.job(), effectParameter);
            }
            var parameters = new LinkedHashMap<>(order.parameters());
            parameters.put(effectParameter, order.effectKey());
            return wire.postForm(Paths.job(order.job()) + "/buildWithParameters", parameters);
        });
    }

    @Override
    public BuildTrace trace(String job, String effectKey, @Nullable Long item) {
        return connection.call(wire -> tracer.trace(wire, job, effectKey, item));
    }

    @Override
    public Optional<Build> build(String job, int number) {
        return connection.call(wire -> wire.find(Paths.build(job, number) + Paths.tree(BuildReader.BUILD))
                .map(build -> reader.build(job, build)));
    }

    @Override
    public LogPart log(String job, int number, long offset) {
        return onJob(job, wire -> LogReader.read(wire, job, number, offset));
    }

    @Override
    public boolean cancel(long item) {
        return unlessGone(wire -> {
            var queued = wire.get("/queue" + Paths.tree("items[id]")).path("items");
            if (BuildReader.items(queued).stream().noneMatch(each -> each.path("id").asLong() == item)) {
                return false;
            }
            // Hudson knows the older way only.
            wire.postPlain(wire.isJenkins() ? "/queue/cancelItem?id=" + item : "/queue/item/" + item + "/cancelQueue");
            return true;
        });
    }

    @Override
    public boolean abort(String job, int number) {
        return unlessGone(wire -> {
            if (!wire.get(Paths.build(job, number) + Paths.tree("building")).path("building").asBoolean()) {
                return false;
            }
            wire.post(Paths.build(job, number) + "/stop");
            return true;
        });
    }

    @Override
    public void download(String job, int number, String path, OutputStream target, long limit) throws IOException {
        if (Arrays.stream(path.split("/", -1)).anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))) {
            throw faults.about(Kind.NOT_FOUND, "build.jenkins.no-such-artifact", path, job, String.valueOf(number));
        }
        downloads.write(Paths.artifact(job, number, path), path, target, limit);
    }

    private boolean unlessGone(Conversation<Boolean> conversation) {
        try {
            return connection.call(conversation);
        } catch (BuildFault fault) {
            if (fault.kind() == Kind.NOT_FOUND) {
                return false;
            }
            throw fault;
        }
    }

    private <T> T onJob(String job, Conversation<T> conversation) {
        try {
            return connection.call(conversation);
        } catch (BuildFault fault) {
            throw fault.kind() == Kind.NOT_FOUND ? faults.about(Kind.NOT_FOUND, "build.jenkins.no-such-job", job) : fault;
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
