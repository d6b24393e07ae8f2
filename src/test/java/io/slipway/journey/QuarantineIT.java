package io.slipway.journey;

import static io.slipway.journey.ApiClient.effects;
import static io.slipway.journey.ApiClient.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuarantineIT {

    private static Portal portal;
    private static ApiClient ada;

    @BeforeAll
    static void start() {
        portal = Portal.named("quarantine").with("slipway.simulation.time-scale", "0.05")
                .with("slipway.network.quarantine-limit", "2").start();
        ada = portal.as("ada");
        list(ada.get("/ip-pools").get("items")).forEach(pool -> ada.delete("/ip-pools/" + pool.get("name").asText()));
        ada.post("/ip-pools", Map.of("name", "lan", "cidr", "10.99.0.0/16", "gateway", "10.99.0.1", "firstAddress", "10.99.0.10",
                "lastAddress", "10.99.0.20", "contact", "network@example.org"));
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void anAddressThatAnswersIsSkippedUntilItIsFreedAndAPoolFullOfStrangersIsSuspicious() {
        settle("10.99.0.10");
        assertThat(addressOf(completed("firstcome"))).isEqualTo("10.99.0.11");
        assertThat(quarantined()).containsExactly("10.99.0.10");

        silence("10.99.0.10");
        ada.delete("/ip-pools/lan/quarantine/10.99.0.10");
        assertThat(addressOf(completed("latecomer"))).isEqualTo("10.99.0.10");

        List.of("10.99.0.12", "10.99.0.13").forEach(QuarantineIT::settle);
        var stuck = approved("unlucky");
        var failed = portal.as("rita").awaitState(stuck, "FAILED");
        assertThat(failed.get("explanation").asText()).contains("lan looks wrongly configured", "10.99.0.12, 10.99.0.13");
        assertThat(quarantined()).containsExactly("10.99.0.12", "10.99.0.13");

        portal.as("omar").post("/requests/" + stuck + "/retry", Map.of());
        assertThat(addressOf(portal.as("rita").awaitState(stuck, "COMPLETED"))).isEqualTo("10.99.0.14");
    }

    private static JsonNode completed(String account) {
        return portal.as("rita").awaitState(approved(account), "COMPLETED");
    }

    private static String approved(String account) {
        var id = portal.as("rita").submit("onboard-developer", Developer.named(account).asksFor("debian-12"));
        portal.as("lee").complete(id, Map.of("decision", "approve"));
        return id;
    }

    private static String addressOf(JsonNode request) {
        return effects(request, "reserve").get(0).get("externalId").asText();
    }

    private static List<String> quarantined() {
        return list(ada.get("/ip-pools/lan/addresses?state=QUARANTINED").get("items")).stream()
                .map(row -> row.get("address").asText()).toList();
    }

    private static void settle(String address) {
        assertThat(ada.call("PUT", "/simulation/neighbours/" + address, null).status()).isEqualTo(200);
    }

    private static void silence(String address) {
        ada.delete("/simulation/neighbours/" + address);
    }
}
