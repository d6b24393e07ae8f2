package io.slipway.build.jenkins;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.slipway.MovableClock;
import io.slipway.build.BuildFault;
import io.slipway.build.BuildFault.Kind;
import io.slipway.build.BuildOrder;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JenkinsFaultsTest {

    private static final String TOKEN = "s3cret-token";

    @RegisterExtension
    static final WireMockExtension JENKINS = WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final MovableClock clock = new MovableClock();
    private JenkinsBuildServer server;

    @BeforeEach
    void connect() {
        server = new JenkinsBuildServer(new JenkinsProperties(JENKINS.baseUrl() + "/ci", "bot", TOKEN, null,
                Duration.ofSeconds(1), Duration.ofMillis(400)), clock);
        root("{\"useSecurity\":true}", true);
    }

    @AfterEach
    void disconnect() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"401, BAD_CREDENTIALS", "403, NO_PERMISSION", "409, DISABLED", "500, OTHER", "503, UNREACHABLE", "400, REFUSED"})
    void aStatusSaysWhatIsWrong(int status, Kind kind) {
        everything(page(status));

        var fault = fault(server::jobs);

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(stackTrace(fault)).doesNotContain(TOKEN);
    }

    @Test
    void aProxysPageIsNoAnswer() {
        everything(page(200));

        assertThat(fault(server::jobs).kind()).isEqualTo(Kind.NOT_JENKINS);
        assertThat(fault(() -> server.log("job", 1, 0)).kind()).isEqualTo(Kind.NOT_JENKINS);
    }

    @Test
    void aPageThatRefusesIsNeverTheLog() {
        JENKINS.stubFor(post(urlPathMatching(".*/progressiveText")).willReturn(page(403)));

        assertThat(fault(() -> server.log("job", 1, 0)).kind()).isEqualTo(Kind.NO_PERMISSION);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class)
    void aBrokenConnectionIsSilence(Fault fault) {
        everything(aResponse().withFault(fault));

        assertThat(fault(server::jobs).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void aSlowAnswerIsGivenUpOnAlsoWhenItDrips() {
        everything(json("{}").withFixedDelay(2000));
        assertThat(fault(server::jobs).phrase().args().get(1)).asString().contains("time-out");

        everything(json("{\"jobs\":[]}" + " ".repeat(2000)).withChunkedDribbleDelay(40, 8000));
        assertThat(fault(server::jobs).phrase().args().get(1)).asString().contains("time-out");
    }

    @Test
    void whatIsNotJsonIsNoAnswer() {
        everything(json("{\"jobs\":"));

        assertThat(fault(server::jobs).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({"https://sso.example.org/start, NOT_JENKINS", "/ci/login?from=%2Fci, BAD_CREDENTIALS", "/elsewhere, NOT_JENKINS"})
    void aRedirectIsNotFollowed(String location, Kind kind) {
        everything(aResponse().withStatus(302).withHeader("Location", location));

        assertThat(fault(server::jobs).kind()).isEqualTo(kind);
        JENKINS.verify(0, getRequestedFor(urlEqualTo("/elsewhere")));
    }

    @Test
    void aLocationThatIsNoQueueItemIsNeverAsked() {
        job("{\"name\":\"SLIPWAY_EFFECT\"}");
        JENKINS.stubFor(post(urlPathMatching(".*/buildWithParameters/api/json"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "/ci/job/web/buildWithParameters/api/")));

        assertThat(server.trigger(new BuildOrder("web", "key", Map.of("WHO", "é&=")))).isEmpty();

        JENKINS.verify(0, getRequestedFor(urlPathMatching(".*/buildWithParameters.*")));
        var sent = JENKINS.findAll(postRequestedFor(urlPathMatching(".*/buildWithParameters/api/json")));
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).getUrl()).doesNotContain("key");
        assertThat(sent.get(0).getBodyAsString()).contains("SLIPWAY_EFFECT=key", "WHO=%C3%A9%26%3D");
    }

    @Test
    void aJobWithoutTheParameterIsNotBuilt() {
        job("{\"name\":\"WHO\"}");

        assertThat(fault(() -> server.trigger(new BuildOrder("web", "key", Map.of()))).kind()).isEqualTo(Kind.NOT_FINDABLE);

        JENKINS.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aChangeThatNeedsACrumbIsMadeWithOne() {
        JENKINS.stubFor(get(urlPathEqualTo("/ci/crumbIssuer/api/json"))
                .willReturn(json("{\"crumb\":\"c1\",\"crumbRequestField\":\"Jenkins-Crumb\"}")));
        JENKINS.stubFor(post(urlPathEqualTo("/ci/job/web/doDelete/api/json")).atPriority(5).willReturn(page(403)));
        JENKINS.stubFor(post(urlPathEqualTo("/ci/job/web/doDelete/api/json")).atPriority(1)
                .withHeader("Jenkins-Crumb", equalTo("c1"))
                .willReturn(aResponse().withStatus(302).withHeader("Location", "/ci/")));

        assertThat(server.delete("web")).isTrue();
    }

    @Test
    void aServerThatTakesThePortalForNobodySaysSoAndIsLeftAloneForAWhile() {
        root("{\"useSecurity\":true}", false);
        JENKINS.stubFor(get(urlPathEqualTo("/ci/me/api/json")).willReturn(page(500)));

        assertThat(fault(server::jobs).phrase().key()).isEqualTo("build.jenkins.nobody");
        root("{\"useSecurity\":false,\"jobs\":[]}", false);
        assertThat(fault(server::jobs).kind()).isEqualTo(Kind.BAD_CREDENTIALS);
        clock.pass(Duration.ofSeconds(61));
        assertThat(server.jobs()).isEmpty();
    }

    @Test
    void aCharacterThatIsNotWholeYetComesWithTheNextPart() {
        var bytes = "é中".getBytes(StandardCharsets.UTF_8);
        JENKINS.stubFor(post(urlPathMatching(".*/progressiveText")).willReturn(aResponse()
                .withHeader("Content-Type", "text/plain;charset=UTF-8").withHeader("X-Text-Size", "104")
                .withHeader("X-More-Data", "true").withBody(Arrays.copyOf(bytes, 4))));

        var part = server.log("web", 1, 100);

        assertThat(part.text()).isEqualTo("é");
        assertThat(part.next()).isEqualTo(102);
        assertThat(part.more()).isTrue();
    }

    @Test
    void anArtifactOutsideOfTheBuildIsNotAskedFor() {
        assertThat(fault(() -> server.download("web", 1, "../../doDelete", new ByteArrayOutputStream(), 10)).kind())
                .isEqualTo(Kind.NOT_FOUND);
        JENKINS.verify(0, getRequestedFor(urlPathMatching(".*doDelete.*")));
    }

    private static void root(String body, boolean jenkins) {
        var answer = json(body);
        JENKINS.stubFor(get(urlPathEqualTo("/ci/api/json"))
                .willReturn(jenkins ? answer.withHeader("X-Jenkins", "2.501") : answer));
    }

    private static void job(String parameter) {
        JENKINS.stubFor(get(urlPathEqualTo("/ci/job/web/api/json")).willReturn(json(
                "{\"name\":\"web\",\"buildable\":true,\"property\":[{\"parameterDefinitions\":[" + parameter + "]}]}")));
    }

    private static void everything(ResponseDefinitionBuilder answer) {
        JENKINS.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json;charset=utf-8").withBody(body);
    }

    private static ResponseDefinitionBuilder page(int status) {
        return aResponse().withStatus(status).withHeader("Content-Type", "text/html;charset=utf-8").withBody("<html>no</html>");
    }

    private static BuildFault fault(ThrowingCallable call) {
        var fault = catchThrowableOfType(BuildFault.class, call);
        assertThat(fault).as("the call's fault").isNotNull();
        return fault;
    }

    private static String stackTrace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
