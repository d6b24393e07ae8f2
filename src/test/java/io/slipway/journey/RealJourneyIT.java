package io.slipway.journey;

import static io.slipway.journey.ApiClient.effects;
import static io.slipway.journey.ApiClient.list;
import static io.slipway.journey.RealPortal.WITHOUT_TOOLS;
import static io.slipway.journey.RealPortal.WITH_TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.peers.VcenterSimulator;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the request to the developer's own shell, and back to an empty data centre. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class RealJourneyIT {

    private static final RealPortal PLACE = RealPortal.on(140, 149, 252);

    private static VcenterSimulator vcenter;
    private static Portal portal;
    private static ApiClient rita;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() {
        vcenter = PLACE.vcenter("-clone-duration", "1s");
        portal = Portal.named("real").with(PLACE.settings(vcenter)).start();
        portal.as("ada").post("/ip-pools", PLACE.pool());
        rita = portal.as("rita");
    }

    @AfterAll
    static void stop() {
        portal.close();
        vcenter.close();
    }

    @Test
    void developersSignInToTheirMachinesAndGiveThemBack() {
        var wanted = new LinkedHashMap<String, Developer>();
        wanted.put(WITH_TOOLS, Developer.withKey("tool", folder));
        wanted.put(WITHOUT_TOOLS, Developer.withKey("plain", folder));
        var requests = new LinkedHashMap<String, String>();
        wanted.forEach((template, developer) -> requests.put(template, approved(developer, template)));

        wanted.forEach((template, developer) -> {
            var address = readyAt(requests.get(template));
            assertMachine(developer, address);
            remove(developer, address);
        });

        assertThat(portal.database().addresses()).isEmpty();
        var again = Developer.withKey("again", folder);
        var address = readyAt(approved(again, WITH_TOOLS));
        assertThat(address).as("an address that was in use before").isEqualTo(RealPortal.address(140));
        assertMachine(again, address);
    }

    private static void assertMachine(Developer developer, String address) {
        var seen = RealPortal.seen(address, folder);
        assertThat(seen.fingerprints()).doesNotContainAnyElementsOf(RealPortal.templateFingerprints())
                .containsAll(portal.database().pinnedKeys(address));
        assertThat(portal.database().pinnedKeys(address)).hasSize(1);
        assertThat(developer.onMachine(address, seen.knownHosts(), "id -un; hostname; sudo -n id -un; hostname -I").split("\\s+"))
                .containsExactly(developer.account(), "dev-" + developer.account(), "root", address);
        assertThat(portal.database().mailsTo(developer.email())).singleElement().asString().contains(address);
    }

    private static void remove(Developer developer, String address) {
        var vm = vcenter.machines("dev-" + developer.account()).get(0).get("id").asText();
        var id = rita.submit("remove-machine", Map.of("machine", vm, "reason", "Done with it"));
        portal.as("lee").complete(id, Map.of("decision", "approve"));

        rita.awaitState(id, "COMPLETED");

        assertThat(vcenter.machines("dev-" + developer.account())).isEmpty();
        assertThat(portal.database().pinnedKeys(address)).isEmpty();
        assertThat(list(rita.get("/vms?q=dev-" + developer.account()).get("items"))).isEmpty();
    }

    private static String approved(Developer developer, String template) {
        var id = rita.submit("onboard-developer", developer.asksFor(template));
        portal.as("lee").complete(id, Map.of("decision", "approve"));
        return id;
    }

    private static String readyAt(String id) {
        return effects(rita.awaitState(id, "COMPLETED"), "reserve").get(0).get("externalId").asText();
    }
}
