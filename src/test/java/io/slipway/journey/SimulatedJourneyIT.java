package io.slipway.journey;

import static io.slipway.journey.ApiClient.effects;
import static io.slipway.journey.ApiClient.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The portal as it is after a fresh clone: everything it talks to is simulated. */
class SimulatedJourneyIT {

    private static final String ITEM = "onboard-developer";
    private static final String TEMPLATE = "debian-12";
    private static final Map<String, ?> APPROVED = Map.of("decision", "approve");

    private static Portal portal;
    private static ApiClient rita;
    private static ApiClient lee;
    private static ApiClient omar;
    private static ApiClient ada;

    @BeforeAll
    static void start() {
        portal = Portal.named("simulated").with("slipway.simulation.time-scale", "0.1").start();
        rita = portal.as("rita");
        lee = portal.as("lee");
        omar = portal.as("omar");
        ada = portal.as("ada");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void everyWrongFieldIsNamedWithWhatWouldBeRight() {
        var values = new TreeMap<>(Developer.named("Jo.Doe").asksFor("windows-95"));
        values.put("sshPublicKey", "-----BEGIN OPENSSH PRIVATE KEY-----");
        values.put("neededUntil", LocalDate.now().minusDays(1).toString());
        values.put("email", "nowhere");
        values.remove("reason");
        values.put("colour", "red");

        var answer = rita.trySubmit(ITEM, values);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error("accountName")).containsIgnoringCase("account");
        assertThat(answer.error("sshPublicKey")).contains("private key", "public key");
        assertThat(answer.error("neededUntil")).startsWith("Enter a date after");
        assertThat(answer.error("email")).contains("jo@example.org");
        assertThat(answer.error("template")).contains("windows-95");
        assertThat(answer.error("reason")).isEqualTo("Enter a value.");
        assertThat(answer.error("colour")).isNotEmpty();
        assertThat(list(answer.body().get("errors"))).hasSize(7);
        assertThat(rita.get("/requests?mine=true&q=Jo.Doe").get("total").asInt()).isZero();
    }

    @Test
    void aRejectedRequestTellsTheRequesterWhy() {
        var developer = Developer.named("rejected");
        var id = rita.submit(ITEM, developer.asksFor(TEMPLATE));

        lee.complete(id, Map.of("decision", "reject", "comment", "There is a machine for that already."));

        var request = rita.awaitState(id, "REJECTED");
        assertThat(request.get("explanation").asText()).contains("Lee Lindqvist", "There is a machine for that already.");
        assertThat(portal.database().mailsTo("rita@example.org")).anyMatch(mail -> mail.contains("was rejected")
                && mail.contains(request.get("number").asText()) && mail.contains("There is a machine for that already."));
        assertThat(effects(request, "reserve")).isEmpty();
    }

    @Test
    void aRequesterCorrectsWhatTheApproverWantsChanged() {
        var id = rita.submit(ITEM, Developer.named("changing").asksFor(TEMPLATE));
        lee.complete(id, Map.of("decision", "changes", "comment", "Please take the small one and another name."));
        var corrected = new TreeMap<>(Developer.named("changed").asksFor(TEMPLATE));

        rita.complete(id, corrected);
        lee.complete(id, APPROVED);

        var request = rita.awaitState(id, "COMPLETED");
        assertThat(effects(request, "account").get(0).get("externalId").asText()).startsWith("changed@");
        assertThat(portal.database().mailsTo("changed@example.org")).hasSize(1);
        assertThat(portal.database().mailsTo("changing@example.org")).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        var id = lee.submit(ITEM, Developer.named("own").asksFor(TEMPLATE));

        var task = lee.taskOf(id).orElseThrow();
        var answer = lee.call("POST", "/tasks/" + task.get("id").asText() + "/complete", Map.of("values", APPROVED));

        assertThat(task.get("mayTake").asBoolean()).isFalse();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(lee.request(id).get("state").asText()).isEqualTo("WAITING");
    }

    @Test
    void anAbandonedRequestLeavesNothingBehind() {
        var developer = Developer.named("unknown-person");
        var id = approved(developer);
        var failed = rita.awaitState(id, "FAILED");
        assertThat(failed.get("explanation").asText()).contains("unknown-person@vsphere.local");
        assertThat(addresses()).contains("dev-unknown-person");

        omar.complete(id, Map.of("decision", "abandon", "comment", "The person has left."));

        var request = rita.awaitState(id, "CANCELLED");
        assertThat(request.get("explanation").asText()).contains("Omar Okafor", "The person has left.");
        assertThat(states(list(request.get("effects")).stream()
                .filter(effect -> effect.get("step").asText().matches("network.*|vm.*|host.*|access.*|inventory.*")).toList()))
                .isNotEmpty().containsOnly("UNDONE");
        assertThat(addresses()).doesNotContain("dev-unknown-person");
        assertThat(portal.database().mailsTo("rita@example.org")).anyMatch(mail -> mail.contains("was cancelled")
                && mail.contains("The person has left."));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(vms("dev-unknown-person")).isEmpty());
    }

    @Test
    void whatIsCorrectedAfterAFailureIsApprovedAgain() {
        var id = approved(Developer.named("unknown-at-first"));
        rita.awaitState(id, "FAILED");

        omar.complete(id, Map.of("decision", "changes", "comment", "vCenter does not know this person."));
        rita.complete(id, Developer.named("known-later").asksFor(TEMPLATE));
        assertThat(rita.request(id).get("state").asText()).isEqualTo("WAITING");
        lee.complete(id, APPROVED);

        var request = rita.awaitState(id, "COMPLETED");
        assertThat(states(effects(request, "account"))).containsExactly("UNDONE", "DONE");
        assertThat(addresses()).contains("dev-known-later").doesNotContain("dev-unknown-at-first");
    }

    @Test
    void anUnreachableSystemIsTriedAgainAndTheRequestSaysSo() {
        var id = rita.submit(ITEM, Developer.named("patient").asksFor(TEMPLATE));
        ada.post("/simulation/faults", Map.of("system", "vcenter", "operation", "clone", "kind", "UNREACHABLE", "count", 1));
        lee.complete(id, APPROVED);

        var retrying = rita.awaitRequest(id, request -> request.get("explanation").asText().contains("attempt"));
        assertThat(retrying.get("explanation").asText()).contains("vCenter", "does not answer",
                "It is tried again at", "attempt 2 of 6");

        assertThat(effects(rita.awaitState(id, "COMPLETED"), "clone").get(0).get("attempt").asInt()).isEqualTo(2);
    }

    @Test
    void aLostReplyOfTheCloneLeavesOneMachine() {
        var id = rita.submit(ITEM, Developer.named("lostreply").asksFor(TEMPLATE));
        ada.post("/simulation/faults", Map.of("system", "vcenter", "operation", "clone", "kind", "LOST_REPLY", "count", 1));
        lee.complete(id, APPROVED);

        rita.awaitState(id, "COMPLETED");
        assertThat(vms("dev-lostreply")).hasSize(1);
    }

    @Test
    void aPortalKilledDuringTheCloneGoesOnWithTheSameWorld() {
        var id = approved(Developer.named("survivor"));
        rita.awaitRequest(id, request -> request.get("explanation").asText().contains("Cloning dev-survivor"));

        portal.kill();
        portal.start();

        var request = rita.awaitState(id, "COMPLETED");
        assertThat(effects(request, "clone")).hasSize(1);
        assertThat(vms("dev-survivor")).singleElement()
                .satisfies(vm -> assertThat(vm.get("id")).isEqualTo(effects(request, "clone").get(0).get("externalId")));
        assertThat(vms("example-build-01")).hasSize(1);
    }

    private static String approved(Developer developer) {
        var id = rita.submit(ITEM, developer.asksFor(TEMPLATE));
        lee.complete(id, APPROVED);
        return id;
    }

    private static List<String> states(List<JsonNode> effects) {
        return effects.stream().map(effect -> effect.get("state").asText()).toList();
    }

    private static List<JsonNode> vms(String name) {
        return list(ada.get("/vms?q=" + name).get("items")).stream().filter(vm -> vm.get("name").asText().equals(name)).toList();
    }

    private static List<Object> addresses() {
        return portal.database().addresses().stream().map(row -> row.get("host_name")).toList();
    }
}
