package io.slipway.reliability.undo;

import static io.slipway.journey.ApiClient.list;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.slipway.journey.Developer;
import io.slipway.simulation.SimulatedWorld;
import io.slipway.vm.PowerAction;
import io.slipway.vm.VirtualMachine;
import io.slipway.vm.VirtualMachines;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody changes in vCenter what a request made, before the request is taken back. */
class ChangedByHandTest extends PortalToTakeBack {

    /** What the process that takes back does itself. */
    private static final Set<String> TAKING_BACK = Set.of("request.undo", "mail.send");

    @Autowired
    private VirtualMachines vms;
    @Autowired
    private SimulatedWorld world;

    @Test
    void aMachineThatWasDeletedByHandIsGoneWithAllThatWasInIt() {
        var id = failed("handa");
        var machine = machine("handa");
        vms.power(machine.id(), PowerAction.OFF);
        vms.destroy(machine.id());

        var request = undone(id);

        assertThat(things.of("handa")).isEmpty();
        assertThat(list(request.get("effects"))).filteredOn(effect -> !TAKING_BACK.contains(effect.get("step").asText()))
                .extracting(effect -> effect.get("state").asText()).containsOnly("UNDONE");
        assertThat(message(request, "vm.clone")).contains("dev-handa").contains("gone");
    }

    @Test
    void aMachineThatBelongsToSomebodyElseByNowStaysAndThatIsSaid() {
        var id = failed("handb");
        var machine = machine("handb");
        mark(machine, "somebody else's");

        var request = undone(id);

        assertThat(vms.find(machine.id())).isPresent();
        assertThat(state(request, "vm.clone")).isEqualTo("KEPT");
        assertThat(message(request, "vm.clone")).contains("dev-handb");
        assertThat(things.of("handb")).hasSize(1).allMatch(thing -> thing.startsWith("machine dev-handb"));
    }

    /** A request whose last step was given up, so that there is everything to take back. */
    private String failed(String person) {
        var values = Developer.named(person).asksFor("debian-12");
        values.put("reason", "register GIVEN_UP_AFTER");
        var id = as("rita").submit("onboard-developer", values);
        as("lee").complete(id, Map.of("decision", "approve"));
        as("rita").awaitState(id, "FAILED");
        assertThat(things.of(person)).anyMatch(thing -> thing.startsWith("account"));
        return id;
    }

    private JsonNode undone(String id) {
        as("omar").post("/requests/" + id + "/undo", Map.of());
        as("rita").awaitState(id, "CANCELLED");
        return as("rita").request(id);
    }

    private VirtualMachine machine(String person) {
        return vms.list().stream().filter(vm -> vm.name().equals("dev-" + person)).findFirst().orElseThrow();
    }

    /** As in the annotation, which anybody with rights on the machine can write. */
    private void mark(VirtualMachine machine, String key) {
        world.change("vcenter.machine", machine.name(), Map.class, kept -> {
            @SuppressWarnings("unchecked")
            Map<String, Object> changed = kept;
            changed.put("effectKey", key);
            return changed;
        });
    }

    private static String state(JsonNode request, String step) {
        return effect(request, step).get("state").asText();
    }

    private static String message(JsonNode request, String step) {
        return effect(request, step).get("message").asText();
    }

    private static JsonNode effect(JsonNode request, String step) {
        return list(request.get("effects")).stream().filter(effect -> effect.get("step").asText().equals(step))
                .findFirst().orElseThrow();
    }
}
