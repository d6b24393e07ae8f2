package io.slipway.journey;

import static io.slipway.journey.ApiClient.effects;
import static io.slipway.journey.RealPortal.WITHOUT_TOOLS;
import static io.slipway.journey.RealPortal.WITH_TOOLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.VcenterSimulator;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody pulls the portal's plug while it works; everything it did stays, and nothing is done twice. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class RestartIT {

    private static final RealPortal PLACE = RealPortal.on(120, 139, 251);
    private static final String CLONE = "CloneVM_Task";

    private static VcenterSimulator vcenter;
    private static Portal portal;

    @BeforeAll
    static void start() {
        vcenter = PLACE.vcenter("-clone-duration", "5s");
        portal = Portal.named("restart").with(PLACE.settings(vcenter)).start();
        portal.as("ada").post("/ip-pools", PLACE.pool());
    }

    @AfterAll
    static void stop() {
        portal.close();
        vcenter.close();
    }

    @BeforeEach
    void begin() {
        vcenter.reset();
    }

    @Test
    void aCloneThatRunsWhileThePortalIsDeadIsAdopted() {
        var id = approved("running", WITH_TOOLS);
        rita().awaitRequest(id, request -> request.get("explanation").asText().contains("Cloning"));

        portal.kill();
        assertThat(vcenter.machines("dev-running")).as("the clone still runs").isEmpty();
        portal.start();

        assertOneMachine(rita().awaitState(id, "COMPLETED"), "dev-running");
    }

    @Test
    void aCloneWhoseTaskWasNeverHeardOfIsFound() {
        vcenter.order("{\"method\":\"CloneVM_Task\",\"kind\":\"delay\",\"millis\":3000}");
        var id = approved("unheard", WITH_TOOLS);
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> vcenter.calls(CLONE) == 1);

        portal.kill();
        portal.start();

        assertOneMachine(rita().awaitState(id, "COMPLETED"), "dev-unheard");
    }

    @Test
    void aLostReplyMakesOneMachine() {
        vcenter.order("{\"method\":\"CloneVM_Task\",\"kind\":\"drop-after\"}");

        assertOneMachine(rita().awaitState(approved("lost", WITH_TOOLS), "COMPLETED"), "dev-lost");
    }

    @Test
    void aMachineIsLedToItsAddressAcrossThreeDeaths() {
        var id = approved("thrice", WITHOUT_TOOLS);
        killDuring(id, "configure", "first-boot address");
        killDuring(id, "configure", "is changing to its own address");
        rita().awaitRequest(id, request -> !effects(request, "await").isEmpty());
        portal.kill();
        portal.start();

        var request = rita().awaitState(id, "COMPLETED");

        assertOneMachine(request, "dev-thrice");
        assertThat(portal.database().mailsTo("thrice@example.org")).hasSize(1);
        assertThat(portal.database().addresses()).filteredOn(row -> "dev-thrice".equals(row.get("host_name"))).hasSize(1);
    }

    private static void killDuring(String id, String activity, String note) {
        rita().awaitRequest(id, request -> effects(request, activity).stream()
                .anyMatch(effect -> effect.get("message").asText().contains(note)));
        portal.kill();
        portal.start();
    }

    private static void assertOneMachine(JsonNode request, String name) {
        assertThat(vcenter.machines(name)).singleElement().satisfies(vm -> {
            assertThat(vm.get("powerState").asText()).isEqualTo("poweredOn");
            assertThat(vm.get("id")).isEqualTo(effects(request, "clone").get(0).get("externalId"));
        });
        assertThat(vcenter.calls(CLONE)).isEqualTo(1);
        assertThat(request.get("effects")).allSatisfy(effect -> assertThat(effect.get("state").asText()).isEqualTo("DONE"));
        assertThat(effects(request, "clone")).hasSize(1);
    }

    private static String approved(String account, String template) {
        var id = rita().submit("onboard-developer", Developer.named(account).asksFor(template));
        portal.as("lee").complete(id, Map.of("decision", "approve"));
        return id;
    }

    private static ApiClient rita() {
        return portal.as("rita");
    }
}
