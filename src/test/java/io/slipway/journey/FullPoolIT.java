package io.slipway.journey;

import static io.slipway.journey.ApiClient.effects;
import static io.slipway.journey.ApiClient.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FullPoolIT {

    private static Portal portal;

    @BeforeAll
    static void start() {
        portal = Portal.named("full-pool").with("slipway.simulation.time-scale", "0.05").start();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aFullPoolIsNamedAndTheRequestGoesOnWhenAnAdministratorHasMadeRoom() {
        var rita = portal.as("rita");
        var ada = portal.as("ada");
        list(ada.get("/ip-pools").get("items")).forEach(pool -> ada.delete("/ip-pools/" + pool.get("name").asText()));
        ada.post("/ip-pools", pool("tiny", "10.99.0.10", "10.99.0.10"));
        var first = approved(Developer.named("firstcome"));
        rita.awaitState(first, "COMPLETED");

        var second = approved(Developer.named("latecomer"));
        var failed = rita.awaitState(second, "FAILED");
        assertThat(failed.get("explanation").asText()).contains("IP pool tiny is full", "1 of 1", "the operators");

        ada.post("/ip-pools", pool("wide", "10.99.1.10", "10.99.1.20"));
        portal.as("omar").complete(second, Map.of("decision", "retry"));
        var request = rita.awaitState(second, "COMPLETED");
        assertThat(effects(request, "account").get(0).get("externalId").asText()).contains("10.99.1.10");
        assertThat(portal.database().addresses()).extracting(row -> row.get("address"))
                .containsExactly("10.99.0.10", "10.99.1.10");
        assertThat(ada.call("DELETE", "/ip-pools/tiny", null).status()).isEqualTo(409);
    }

    private static String approved(Developer developer) {
        var id = portal.as("rita").submit("onboard-developer", developer.asksFor("debian-12"));
        portal.as("lee").complete(id, Map.of("decision", "approve"));
        return id;
    }

    private static Map<String, Object> pool(String name, String first, String last) {
        return Map.of("name", name, "cidr", "10.99.0.0/16", "gateway", "10.99.0.1", "dns", List.of("10.99.0.2"),
                "firstAddress", first, "lastAddress", last);
    }
}
