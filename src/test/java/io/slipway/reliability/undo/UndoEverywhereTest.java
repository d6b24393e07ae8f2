package io.slipway.reliability.undo;

import static io.slipway.journey.ApiClient.list;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.journey.Developer;
import io.slipway.reliability.undo.FailingSteps.How;
import io.slipway.step.StepCatalogue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whichever step fails: when everything is taken back, the systems are as before, but for what is declared irreversible. */
class UndoEverywhereTest extends PortalToTakeBack {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> ENDS = Set.of("COMPLETED", "REJECTED", "CANCELLED");
    private static final int AT_ONCE = 6;
    private static final String ONBOARD = "onboard-developer";
    /** What irreversible steps take along. */
    private static final Map<String, Set<String>> GONE_WITH = Map.of(
            "vm.remove/1", Set.of("machine", "role", "account", "inventory"), "host.forget/1", Set.of("pinned key"),
            "network.release/1", Set.of("address", "name"), "inventory.unregister/1", Set.of("inventory"));

    @Autowired
    private StepCatalogue steps;

    @TestFactory
    Stream<DynamicTest> takingBackLeavesTheSystemsAsTheyWere() {
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var cases = Case.all();
        var running = cases.stream().map(failing -> CompletableFuture.supplyAsync(
                () -> takenBack(failing, cases.indexOf(failing)), threads)).toList();
        return cases.stream().map(failing -> DynamicTest.dynamicTest(failing.toString(), () -> {
            var result = running.get(cases.indexOf(failing)).join();
            assertThat(result.request().get("state").asText()).isEqualTo("CANCELLED");
            assertThat(result.kept()).allSatisfy(step -> assertThat(steps.find(step).orElseThrow().reversible()).isFalse());
            assertThat(result.reversible(result.after())).isEqualTo(result.reversible(result.before()));
        })).onClose(threads::shutdown);
    }

    private Result takenBack(Case failing, int number) {
        var person = "undo%02d".formatted(number);
        var way = Way.to(failing);
        var values = way.process().equals(ONBOARD) ? Developer.named(person).asksFor("debian-12") : removal(person);
        values.put("reason", way.reason(failing));
        var before = things.of(person);
        var id = as("rita").submit(way.process(), values);
        var decisions = new HashMap<>(way.decisions());
        var stopped = new AtomicBoolean();
        await(failing.toString()).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            var state = as("rita").request(id).get("state").asText();
            if (state.equals("WAITING") && decisions.containsKey("approve")) {
                as("lee").complete(id, Map.of("decision", decisions.remove("approve"), "comment", "As the test wants it"));
            } else if (state.equals("FAILED") && failing.how() != How.REFUSED && isGivenUp(id, failing)) {
                if (!stopped.getAndSet(true)) {
                    as("omar").post("/requests/" + id + "/undo", Map.of());
                }
            } else if (state.equals("FAILED") && decisions.containsKey("resolve") && as("omar").taskOf(id).isPresent()) {
                as("omar").complete(id, Map.of("decision", decisions.remove("resolve"), "comment", "As the test wants it"));
            }
            return ENDS.contains(state);
        });
        return new Result(before, things.of(person), as("rita").request(id));
    }

    private boolean isGivenUp(String id, Case failing) {
        return list(as("rita").request(id).get("effects")).stream().anyMatch(effect ->
                effect.get("activity").asText().equals(failing.activity()) && effect.get("state").asText().equals("FAILED"));
    }

    /** Of a machine that the person got before. */
    private Map<String, Object> removal(String person) {
        var id = as("rita").submit(ONBOARD, Developer.named(person).asksFor("debian-12"));
        as("lee").complete(id, Map.of("decision", "approve"));
        as("rita").awaitState(id, "COMPLETED");
        var machine = list(as("rita").get("/vms?q=dev-" + person).get("items")).get(0).get("id").asText();
        return new HashMap<>(Map.of("machine", machine));
    }

    /**
     * What came of it.
     *
     * @param before what the person had
     * @param after  what the person has when all is taken back
     */
    private record Result(List<String> before, List<String> after, JsonNode request) {

        /** The steps whose effects stay. */
        List<String> kept() {
            return list(request.get("effects")).stream().filter(effect -> effect.get("state").asText().equals("KEPT"))
                    .map(effect -> effect.get("step").asText() + "/" + effect.get("version")).toList();
        }

        /** Without what kept effects took along, or would have taken along. */
        List<String> reversible(List<String> things) {
            return things.stream().filter(line -> kept().stream().noneMatch(step ->
                    GONE_WITH.getOrDefault(step, Set.of()).stream().anyMatch(line::startsWith))).toList();
        }
    }
}
