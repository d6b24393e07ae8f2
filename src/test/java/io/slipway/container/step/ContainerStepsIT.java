package io.slipway.container.step;

import static io.slipway.container.step.Visits.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.slipway.container.ContainerState;
import io.slipway.container.docker.Engine;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.step.BusinessFailure;
import io.slipway.step.StepRun;
import io.slipway.step.Undo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The steps on a real engine. */
@RequiresPeer(Peer.DOCKER)
class ContainerStepsIT {

    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
    private final StepRun visit = Visits.of(name, 1);
    private final LongWork work = new LongWork(Clock.systemUTC());
    private final RunContainerStep run = new RunContainerStep(Engine.containers(), Clock.systemUTC(), told -> { });

    @AfterEach
    void removeContainer() {
        Engine.containers().remove(Engine.HOST, name);
        work.destroy();
    }

    @Test
    void aWebServerIsBuiltRunHealthyReachedAndTakenBack() throws IOException, InterruptedException {
        var port = Engine.freePort();
        var image = Engine.image().registry() + "/" + name + ":1";
        var build = new BuildImageStep(Engine.images(), work, new ImageTemplates());
        var wish = new BuildImageStep.Input(Engine.HOST, image, null, """
                ARG BASE
                FROM ${BASE}
                RUN mkdir /www && echo "hello from a test" > /www/index.html
                CMD ["httpd", "-f", "-p", "80", "-h", "/www"]
                """, "BASE=" + Engine.image());
        var built = Visits.finish(build, wish, visit, pause -> { });
        var input = input(image, null, "127.0.0.1:" + port + ":80", "wget -q -O /dev/null http://127.0.0.1/");

        var output = Visits.finish(run, input, visit, pause -> { });

        assertThat(page(port)).isEqualTo("hello from a test\n");
        assertThat(output.address()).isNotNull();
        assertThat(run.undo(input, output, visit)).isInstanceOf(Undo.Undone.class);
        assertThat(Engine.containers().find(Engine.HOST, name)).isEmpty();
        assertThat(build.undo(wish, built, visit)).isInstanceOf(Undo.Undone.class);
        assertThat(Engine.images().find(Engine.HOST, image)).isEmpty();
    }

    @Test
    void aContainerThatDiesAtOnceLeavesItsLastWords() {
        var died = catchThrowableOfType(BusinessFailure.class, () -> Visits.finish(run,
                input(Engine.image().toString(), "sh\n-c\necho no such database >&2; exit 3", null, null), visit, pause -> { }));

        assertThat(died.code()).isEqualTo("DIED");
        assertThat(died.phrase().args()).anyMatch(arg -> arg.toString().contains("no such database"));
        assertThat(Engine.containers().list(Engine.HOST, Map.of("io.slipway.effect", name))).isEmpty();
    }

    @Test
    void aMissingProgramIsABusinessErrorAndLeavesNothing() {
        var failed = catchThrowableOfType(BusinessFailure.class, () -> Visits.finish(run,
                input(Engine.image().toString(), "/no/such/program", null, null), visit, pause -> { }));

        assertThat(failed.code()).isEqualTo("CANNOT_RUN");
        assertThat(Engine.containers().list(Engine.HOST, Map.of("io.slipway.effect", name))).isEmpty();
    }

    @Test
    void aPullWithARefusedPasswordSaysSo() {
        var pull = new PullImageStep(Engine.images(), work);
        var refused = new PullImageStep.Input(Engine.HOST, Engine.image().toString().replace("127.0.0.1", "localhost"));

        assertThat(catchThrowableOfType(BusinessFailure.class, () -> Visits.finish(pull, refused, first(), pause -> { })).code())
                .isEqualTo("REGISTRY_REFUSED");
    }

    @Test
    void aBuildThatIsAbandonedIsStoppedByTheEngine() {
        var build = new BuildImageStep(Engine.images(), work, new ImageTemplates());
        var wish = new BuildImageStep.Input(Engine.HOST, Engine.image().registry() + "/" + name + ":1", null,
                "FROM " + Engine.image() + "\nRUN sleep 60\n", null);
        build.start(wish, visit);

        await().atMost(Duration.ofSeconds(20)).until(() ->
                build.abandon(wish, LongWork.HANDLE, visit).orElseThrow() instanceof Undo.Undone);

        await().atMost(Duration.ofSeconds(20)).until(() ->
                Engine.containers().list(Engine.HOST, Map.of("io.slipway.effect", name)).stream()
                        .noneMatch(each -> each.state() == ContainerState.RUNNING));
        assertThat(Engine.images().find(Engine.HOST, wish.image())).isEmpty();
    }

    private RunInput input(String image, @Nullable String command, @Nullable String ports, @Nullable String health) {
        return new RunInput(Engine.HOST, name, image, command, null, ports, null, null, null, 64, null, "no", health);
    }

    private static String page(int port) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build(),
                BodyHandlers.ofString()).body();
    }
}
