package io.slipway.journey;

import static io.slipway.journey.ApiClient.effects;
import static io.slipway.journey.ApiClient.list;
import static io.slipway.journey.RealPortal.WITH_TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.TestMachine;
import io.slipway.peers.VcenterSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when a vCenter or a host does not do what it should, and what is left behind then. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class FaultsIT {

    private static final String ITEM = "onboard-developer";
    private static final RealPortal PLACE = RealPortal.on(150, 159, 253);
    /** The address that the portal's known-hosts file gives to another machine. */
    private static final int STRANGER = 160;
    /** The address that a machine has which nobody told the portal of. */
    private static final int TAKEN = 161;

    private static VcenterSimulator vcenter;
    private static Portal portal;
    private static ApiClient rita;
    private static ApiClient ada;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        vcenter = PLACE.vcenter("-clone-duration", "1s");
        var stranger = Developer.withKey("stranger", folder);
        var knownHosts = Files.writeString(folder.resolve("known_hosts"),
                RealPortal.address(STRANGER) + " " + stranger.publicKey() + "\n");
        portal = Portal.named("faults").with(PLACE.settings(vcenter)).with("slipway.ssh.known-hosts", knownHosts.toString())
                .start();
        rita = portal.as("rita");
        ada = portal.as("ada");
        ada.post("/ip-pools", PLACE.pool());
    }

    @AfterAll
    static void stop() {
        portal.close();
        vcenter.close();
    }

    @BeforeEach
    void repair() {
        vcenter.reset();
    }

    @Test
    void anUnknownPrincipalIsNamedAndAbandoningLeavesNothingBehind() {
        var id = approved("ghost");
        var failed = rita.awaitState(id, "FAILED");
        assertThat(failed.get("explanation").asText()).contains("knows no person ghost@vsphere.local");
        assertThat(vcenter.machines("dev-ghost")).hasSize(1);

        abandon(id);

        assertNothingLeft(rita.awaitState(id, "CANCELLED"), "dev-ghost");
        assertThat(effects(rita.request(id), "account").get(0).get("state").asText()).isEqualTo("UNDONE");
    }

    @Test
    void anUnreachableVcenterIsLeftAloneAndTheRequestGoesOnWhenItIsBack() {
        var id = rita.submit(ITEM, Developer.named("outage").asksFor(WITH_TOOLS));
        vcenter.order("{\"method\":\"*\",\"kind\":\"http503\",\"count\":-1}");
        portal.as("lee").complete(id, Map.of("decision", "approve"));

        var waiting = rita.awaitRequest(id, request -> request.get("cause").asText().equals("PAUSED"));
        assertThat(waiting.get("state").asText()).isEqualTo("RUNNING");
        assertThat(waiting.get("explanation").asText()).contains("waits because vCenter is left alone");
        assertThat(portal.as("omar").request(id).get("explanation").asText()).contains("gives no usable answer");
        assertThat(effects(waiting, "clone").get(0).get("attempt").asInt()).isEqualTo(1);
        assertThat(effects(waiting, "clone").get(0).get("nextAt").asText()).isNotEmpty();

        vcenter.repair();
        rita.awaitState(id, "COMPLETED");
        assertThat(vcenter.machines("dev-outage")).hasSize(1);
    }

    @Test
    void anotherMachineAtTheAddressIsNotTrusted() {
        ada.post("/ip-pools", RealPortal.pool("a-first-one", STRANGER, STRANGER));
        try {
            var id = approved("expected");

            rita.awaitState(id, "FAILED");
            assertThat(portal.as("omar").request(id).get("explanation").asText()).contains(RealPortal.address(STRANGER),
                    "shows another SSH host key than the known one", "SHA256:");

            abandon(id);
            assertNothingLeft(rita.awaitState(id, "CANCELLED"), "dev-expected");
        } finally {
            ada.delete("/ip-pools/a-first-one");
        }
    }

    @Test
    void anAddressThatAnotherMachineHasIsLeftToItAndTheNextIsTaken() {
        ada.post("/ip-pools", RealPortal.pool("a-second-one", TAKEN, TAKEN + 1));
        try (var neighbour = TestMachine.start("--ip", RealPortal.address(TAKEN))) {
            var done = rita.awaitState(approved("neighbour"), "COMPLETED");

            assertThat(effects(done, "reserve").get(0).get("externalId").asText()).isEqualTo(RealPortal.address(TAKEN + 1));
            assertThat(list(ada.get("/ip-pools/a-second-one/addresses?state=QUARANTINED").get("items"))).singleElement()
                    .satisfies(row -> assertThat(row.get("address").asText()).isEqualTo(neighbour.address()));
        }
    }

    @Test
    void aWrongPasswordOfVcenterIsSaidWhereItMattersAndNothingIsLost() {
        var waiting = rita.submit(ITEM, Developer.named("locked").asksFor(WITH_TOOLS));
        portal.stop();
        portal.with("slipway.vsphere.password", "wrong").start();

        assertThat(template().get("problem").asText()).contains("refuses the portal's own user name or password");
        var answer = rita.trySubmit(ITEM, Developer.named("refused").asksFor(WITH_TOOLS));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("template")).contains("slipway.vsphere.password");
        assertThat(rita.request(waiting).get("state").asText()).isEqualTo("WAITING");

        portal.stop();
        portal.with("slipway.vsphere.password", VcenterSimulator.PASSWORD).start();
        assertThat(template().path("problem").isMissingNode()).isTrue();
        assertThat(list(template().get("values"))).extracting(option -> option.get("value").asText()).contains(WITH_TOOLS);
        portal.as("lee").complete(waiting, Map.of("decision", "approve"));
        rita.awaitState(waiting, "COMPLETED");
    }

    private static JsonNode template() {
        return list(rita.get("/catalogue/" + ITEM + "/form").get("components")).stream()
                .filter(field -> field.path("key").asText().equals("template")).findFirst().orElseThrow();
    }

    private static void assertNothingLeft(JsonNode request, String name) {
        assertThat(vcenter.machines(name)).isEmpty();
        assertThat(portal.database().addresses()).noneMatch(row -> name.equals(row.get("host_name")));
        assertThat(list(request.get("effects"))).filteredOn(effect -> effect.get("step").asText().matches("(vm|network)[.].*"))
                .isNotEmpty().allSatisfy(effect -> assertThat(effect.get("state").asText()).isEqualTo("UNDONE"));
    }

    private static String approved(String account) {
        var id = rita.submit(ITEM, Developer.named(account).asksFor(WITH_TOOLS));
        portal.as("lee").complete(id, Map.of("decision", "approve"));
        return id;
    }

    private static void abandon(String id) {
        portal.as("omar").complete(id, Map.of("decision", "abandon", "comment", "This will not work."));
    }
}
