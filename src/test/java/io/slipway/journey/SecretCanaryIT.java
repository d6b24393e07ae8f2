package io.slipway.journey;

import static io.slipway.journey.RealPortal.WITHOUT_TOOLS;
import static io.slipway.journey.RealPortal.WITH_TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.VcenterSimulator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Secrets that the portal was given or made are in no table, no file, no log line, no mail and no answer. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class SecretCanaryIT {

    private static final RealPortal PLACE = RealPortal.on(162, 169, 252);
    private static final String ITEM = "onboard-developer";
    private static final String DEMO = "canary-demo-7d1f";
    private static final String TYPED = "canary-typed-55e0";
    private static final String REFUSED = "canary-vcenter-91bc";
    private static final String MAIL = "canary-mail-03aa";

    private static VcenterSimulator vcenter;
    private static Portal portal;

    private final Map<String, String> canaries = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        vcenter = PLACE.vcenter("-clone-duration", "500ms");
        portal = Portal.named("canary").with(PLACE.settings(vcenter)).with("slipway.demo.password", DEMO).start();
        as("ada").post("/ip-pools", PLACE.pool());
    }

    @AfterAll
    static void stop() {
        portal.close();
        vcenter.close();
    }

    @Test
    void noSecretIsLeftAnywhere() throws IOException, InterruptedException {
        completed("first", WITH_TOOLS);
        completed("second", WITHOUT_TOOLS);
        var token = signIn("rita", DEMO);
        assertThat(signIn("rita", TYPED)).contains("401");

        portal.stop();
        portal.with("slipway.vsphere.password", REFUSED).with("spring.mail.host", "127.0.0.1").with("spring.mail.port", "1")
                .with("spring.mail.username", "portal").with("spring.mail.password", MAIL)
                .with("slipway.mail.from", "portal@example.org").with("management.endpoints.web.exposure.include", "*").start();
        as("rita").trySubmit(ITEM, Developer.named("third").asksFor(WITH_TOOLS));
        Stream.of("vcenter", "mail", "hosts").forEach(system -> as("ada").call("POST", "/systems/" + system + "/test", Map.of()));

        canaries.put("vCenter's password", VcenterSimulator.PASSWORD);
        canaries.put("vCenter's password in XML", "a password &amp; &lt;more");
        canaries.put("a refused vCenter password", REFUSED);
        canaries.put("the mail server's password", MAIL);
        canaries.put("the demo password", DEMO);
        canaries.put("a password that somebody typed", TYPED);
        canaries.put("an access token", token.replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1"));
        canaries.put("the SSH key", Files.readAllLines(Path.of(Peer.setting("SLIPWAY_TESTBED_SSH_PRIVATE_KEY"))).get(2));
        assertThat(canaries.values()).allSatisfy(canary -> assertThat(canary).hasSizeGreaterThan(12));

        portal.database().rows().forEach(this::assertFree);
        for (var path : List.of("/me", "/requests?size=100", "/systems", "/nodes", "/vms")) {
            assertFree("the answer of " + path, as("ada").call("GET", path, null).toString());
        }
        for (var endpoint : List.of("env", "configprops", "health", "info", "loggers", "beans", "mappings", "threaddump")) {
            assertFree("the answer of " + endpoint, body("/actuator/" + endpoint));
        }
        portal.stop();
        try (var files = portal.files()) {
            for (var file : files.toList()) {
                assertFree(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void assertFree(String place, String text) {
        canaries.forEach((name, canary) -> {
            assertThat(text.contains(canary)).as("%s in %s", name, place).isFalse();
            assertThat(text.contains(hex(canary))).as("%s as bytes in %s", name, place).isFalse();
        });
    }

    /** As the database shows binary columns. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void completed(String account, String template) {
        var id = as("rita").submit(ITEM, Developer.named(account).asksFor(template));
        as("lee").complete(id, Map.of("decision", "approve"));
        as("rita").awaitState(id, "COMPLETED");
    }

    private static ApiClient as(String username) {
        return new ApiClient(portal.url(), username, DEMO);
    }

    private static String signIn(String username, String password) throws IOException, InterruptedException {
        var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
        return send(HttpRequest.newBuilder(URI.create(portal.url() + "/api/v1/auth/token"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private static String body(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal.url() + path)).build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }
}
