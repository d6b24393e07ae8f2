package io.slipway.build.jenkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.slipway.build.BuildFault;
import io.slipway.build.BuildResult;
import io.slipway.build.BuildTrace;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Jenkins of today answers, from a recording. Its builds are known by their parameter WHO. */
@RequiresPeer(Peer.JENKINS_RECORDINGS)
class RecordedJenkinsIT {

    private static final String JOB = "rec-demo";

    private WireMockServer recording;
    private JenkinsBuildServer server;

    @BeforeEach
    void play() {
        recording = new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(true)
                .withRootDirectory(Peer.setting("SLIPWAY_JENKINS_RECORDINGS")).extensions(new WithoutTree()));
        recording.start();
        server = server("api-token");
    }

    private JenkinsBuildServer server(String token) {
        return new JenkinsBuildServer(new JenkinsProperties(recording.baseUrl() + "/ci", "bot", token, null,
                Duration.ofSeconds(2), Duration.ofSeconds(10)), InstantSource.system(), "WHO");
    }

    @AfterEach
    void stop() {
        server.close();
        recording.stop();
    }

    @Test
    void itAnswers() {
        server.probe();
        assertThat(server.jobs()).isEmpty();
    }

    @Test
    void aWrongTokenIsRefused() {
        try (var stranger = server("wrong")) {
            assertThat(catchThrowableOfType(BuildFault.class, stranger::probe).kind()).isEqualTo(BuildFault.Kind.BAD_CREDENTIALS);
        }
    }

    @Test
    void aBuildIsFollowedFromTheQueueToItsEnd() {
        var trace = server.trace(JOB, "world 0", 1L);
        assertThat(trace).isInstanceOfSatisfying(BuildTrace.Queued.class, queued -> assertThat(queued.item()).isEqualTo(1));
        for (var looks = 0; looks < 20 && !isEnded(trace); looks++) {
            trace = server.trace(JOB, "world 0", 1L);
        }

        assertThat(trace).isInstanceOfSatisfying(BuildTrace.Started.class, started -> {
            assertThat(started.build().result()).isEqualTo(BuildResult.SUCCESS);
            assertThat(started.build().effectKey()).isEqualTo("world 0");
        });
    }

    private static boolean isEnded(BuildTrace trace) {
        return trace instanceof BuildTrace.Started started && !started.build().running();
    }

    @Test
    void aQueueItemThatSomebodyCancelledSaysSo() {
        server.trace(JOB, "cancelled", 3L);

        assertThat(server.trace(JOB, "cancelled", 3L)).isEqualTo(new BuildTrace.Cancelled());
    }

    @Test
    void aLogGrowsAndABuildIsAborted() {
        var begin = server.log(JOB, 3, 0);
        assertThat(begin.more()).isTrue();
        assertThat(begin.text()).endsWith("+ sleep 60\n");

        assertThat(server.abort(JOB, 3)).isTrue();

        var end = server.log(JOB, 3, begin.next());
        assertThat(end.text()).contains("Finished: ABORTED");
        assertThat(end.more()).isFalse();
        assertThat(end.next()).isEqualTo(818);
    }

    @Test
    void aJobIsRemovedOnce() {
        assertThat(server.delete(JOB)).isTrue();
        assertThat(server.delete(JOB)).isFalse();
    }

    /** The recording knows whole answers only; whoever asks for some fields gets more than that. */
    private static final class WithoutTree implements StubRequestFilterV2 {

        @Override
        public RequestFilterAction filter(Request request, ServeEvent event) {
            return RequestFilterAction.continueWith(RequestWrapper.create()
                    .transformAbsoluteUrl(url -> url.replaceFirst("\\?tree=.*", "")).wrap(request));
        }

        @Override
        public String getName() {
            return "without-tree";
        }
    }
}
