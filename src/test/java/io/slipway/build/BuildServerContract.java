package io.slipway.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every adapter of the port promises; each adapter's test extends this. */
public abstract class BuildServerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> names = new ArrayList<>();

    protected abstract BuildServer server();

    @AfterEach
    void removeJobs() {
        names.forEach(server()::delete);
    }

    @Test
    void aServerThatAnswersPassesTheProbe() {
        server().probe();

        assertThat(server().name()).startsWith("Jenkins ");
    }

    @Test
    void aJobIsMadeOnceAndCarriesItsKey() {
        var spec = spec("echo <hello> & \"you\"; echo ]]>", "");
        assertThat(server().job(spec.name())).isEmpty();

        server().create(spec);

        var job = server().job(spec.name()).orElseThrow();
        assertThat(job.effectKey()).isEqualTo(spec.effectKey());
        assertThat(job.enabled()).isTrue();
        assertThat(job.recent()).isEmpty();
        assertThat(job.parameters()).contains(BuildServer.EFFECT_PARAMETER, "REVISION");
        assertThat(server().jobs()).extracting(BuildJob::name).contains(spec.name());
        assertThat(fault(() -> server().create(spec)).kind()).isEqualTo(BuildFault.Kind.NAME_TAKEN);
    }

    @Test
    void aJobIsChangedAndRemoved() {
        var spec = spec("true", "");
        server().create(spec);

        server().update(new JobSpec(spec.name(), "another-key", "", "script", spec.values()));

        assertThat(server().job(spec.name()).orElseThrow().effectKey()).isEqualTo("another-key");
        assertThat(server().delete(spec.name())).isTrue();
        assertThat(server().job(spec.name())).isEmpty();
        assertThat(server().delete(spec.name())).isFalse();
    }

    @Test
    void anUnknownTemplateNamesThoseThereAre() {
        var spec = new JobSpec("contract-none", "key", "", "cobol", Map.of());

        assertThat(fault(() -> server().create(spec)).phrase().args()).contains("cobol", "script, subversion");
    }

    @Test
    void aBuildIsFoundByItsKeyWhereverItIs() {
        var spec = spec("sleep 1\necho \"é中 $REVISION\"", "");
        server().create(spec);
        assertThat(server().trace(spec.name(), "run-1", null)).isEqualTo(new BuildTrace.Nothing());

        var first = server().trigger(new BuildOrder(spec.name(), "run-1", Map.of("REVISION", "ü中&=+%")));
        var second = server().trigger(new BuildOrder(spec.name(), "run-2", Map.of()));

        var one = ended(spec.name(), "run-1", first.orElse(null));
        var two = ended(spec.name(), "run-2", second.orElse(null));
        assertThat(one.number()).isEqualTo(1);
        assertThat(two.number()).isEqualTo(2);
        assertThat(one.result()).isEqualTo(BuildResult.SUCCESS);
        assertThat(one.effectKey()).isEqualTo("run-1");
        assertThat(server().trace(spec.name(), "run-1", null)).isEqualTo(new BuildTrace.Started(one));
        assertThat(server().trace(spec.name(), "run-1", 999_999L)).isEqualTo(new BuildTrace.Started(one));
        assertThat(server().job(spec.name()).orElseThrow().recent()).extracting(Build::number).containsExactly(2, 1);
        assertThat(server().build(spec.name(), 3)).isEmpty();
    }

    @Test
    void aBuildThatWaitsIsSeenAndTakenOutOfTheQueue() {
        var spec = spec("sleep 4", "");
        server().create(spec);
        server().trigger(new BuildOrder(spec.name(), "long", Map.of()));
        await().atMost(PATIENCE).until(() -> server().trace(spec.name(), "long", null) instanceof BuildTrace.Started);
        server().trigger(new BuildOrder(spec.name(), "waits", Map.of()));

        var queued = (BuildTrace.Queued) server().trace(spec.name(), "waits", null);

        assertThat(queued.position()).isEqualTo(1);
        assertThat(server().cancel(queued.item())).isTrue();
        assertThat(server().trace(spec.name(), "waits", null)).isNotInstanceOf(BuildTrace.Queued.class);
        assertThat(server().cancel(queued.item())).isFalse();
    }

    @Test
    void aFailedBuildSaysSoAndItsLogIsReadInParts() {
        var spec = spec("echo begin\nexit 3", "");
        server().create(spec);
        server().trigger(new BuildOrder(spec.name(), "run", Map.of()));

        var build = ended(spec.name(), "run", null);

        assertThat(build.result()).isEqualTo(BuildResult.FAILURE);
        var log = server().log(spec.name(), build.number(), 0);
        assertThat(log.text()).contains("begin").contains("Finished: FAILURE").doesNotContain("\r");
        assertThat(log.more()).isFalse();
        var rest = server().log(spec.name(), build.number(), log.next());
        assertThat(rest.text()).isEmpty();
        assertThat(rest.next()).isEqualTo(log.next());
    }

    @Test
    void whatABuildLeavesIsDownloadedUpToALimit() throws IOException {
        var spec = spec("mkdir -p out\necho content > out/a.txt", "out/a.txt");
        server().create(spec);
        server().trigger(new BuildOrder(spec.name(), "run", Map.of()));
        var build = ended(spec.name(), "run", null);

        assertThat(build.artifacts()).containsExactly("out/a.txt");
        var content = new ByteArrayOutputStream();
        server().download(spec.name(), build.number(), "out/a.txt", content, 100);
        assertThat(content.toString(StandardCharsets.UTF_8)).endsWith("\n").hasSizeGreaterThan(5);
        assertThat(fault(() -> server().download(spec.name(), build.number(), "out/a.txt", content, 3)).kind())
                .isEqualTo(BuildFault.Kind.TOO_LARGE);
        assertThat(fault(() -> server().download(spec.name(), build.number(), "out/b.txt", content, 3)).kind())
                .isEqualTo(BuildFault.Kind.NOT_FOUND);
    }

    @Test
    void aDisabledJobIsNotBuilt() {
        var spec = spec("true", "");
        server().create(spec);

        server().enable(spec.name(), false);

        assertThat(server().job(spec.name()).orElseThrow().enabled()).isFalse();
        assertThat(fault(() -> server().trigger(new BuildOrder(spec.name(), "run", Map.of()))).kind())
                .isEqualTo(BuildFault.Kind.DISABLED);
        server().enable(spec.name(), true);
        server().trigger(new BuildOrder(spec.name(), "run", Map.of()));
        ended(spec.name(), "run", null);
    }

    @Test
    void aJobThatDoesNotExistSaysSo() {
        assertThat(server().build("contract-none", 1)).isEmpty();
        assertThat(server().abort("contract-none", 1)).isFalse();
        assertThat(server().trace("contract-none", "key", null)).isEqualTo(new BuildTrace.Nothing());
        assertThat(fault(() -> server().enable("contract-none", true)).kind()).isEqualTo(BuildFault.Kind.NOT_FOUND);
        assertThat(fault(() -> server().log("contract-none", 1, 0)).kind()).isEqualTo(BuildFault.Kind.NOT_FOUND);
        assertThat(fault(() -> server().trigger(new BuildOrder("contract-none", "key", Map.of()))).kind())
                .isEqualTo(BuildFault.Kind.NOT_FOUND);
    }

    /** A job with a name and key of its own. */
    protected final JobSpec spec(String script, String artifacts) {
        var unique = UUID.randomUUID().toString();
        var name = "contract " + unique.substring(0, 8);
        names.add(name);
        return new JobSpec(name, unique, "Made by a test & <nobody> else", "script", Map.of("script", script, "artifacts",
                artifacts));
    }

    protected final Build ended(String job, String key, Long item) {
        var end = await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50))
                .until(() -> server().trace(job, key, item),
                        trace -> trace instanceof BuildTrace.Started started && !started.build().running());
        return ((BuildTrace.Started) end).build();
    }

    protected static BuildFault fault(ThrowingCallable call) {
        var fault = catchThrowableOfType(BuildFault.class, call);
        assertThat(fault).as("the call's fault").isNotNull();
        return fault;
    }
}
