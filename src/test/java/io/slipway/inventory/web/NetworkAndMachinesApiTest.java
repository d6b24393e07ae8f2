package io.slipway.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.SlipwayTest;
import io.slipway.inventory.InventoryRefresh;
import io.slipway.inventory.Machine.Registration;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.network.AddressProbe;
import io.slipway.network.Allocations;
import io.slipway.shared.Ipv4;
import io.slipway.vm.NameTaken;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SlipwayTest
class NetworkAndMachinesApiTest {

    private static final RequestPostProcessor ADA = user("ada").roles("ADMINISTRATOR", "REQUESTER");
    private static final RequestPostProcessor RITA = user("rita").roles("REQUESTER");
    private static final RequestPostProcessor LEE = user("lee").roles("REQUESTER", "APPROVER");

    @Autowired
    MockMvc mvc;

    @Autowired
    Allocations allocations;

    @Autowired
    Machines machines;

    @Autowired
    InventoryRefresh refresh;

    @Autowired
    Scheduler scheduler;

    @Autowired
    AddressProbe probe;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void administratorsKeepPools() throws Exception {
        mvc.perform(get("/api/v1/ip-pools").with(RITA)).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/ip-pools").with(ADA)).andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].name", hasItem("dev-lan")));
        create("""
                {"name": "trial", "cidr": "192.0.2.0/24", "gateway": "192.0.2.1", "dns": ["192.0.2.2"], "vlan": 7,
                 "firstAddress": "192.0.2.50", "lastAddress": "192.0.2.60"}""", 201);

        allocations.reserve("trial-key", null, "trial", "dev-trial");
        mvc.perform(delete("/api/v1/ip-pools/trial").with(ADA)).andExpect(status().isConflict());
        allocations.release("trial-key");
        mvc.perform(delete("/api/v1/ip-pools/trial").with(RITA)).andExpect(status().isForbidden());
        mvc.perform(delete("/api/v1/ip-pools/trial").with(ADA)).andExpect(status().isNoContent());
        mvc.perform(get("/api/v1/ip-pools").with(ADA)).andExpect(jsonPath("$.items[*].name", not(hasItem("trial"))));
    }

    @Test
    void aNameThatVcenterRefusesIsNotHandedOutAgain() {
        events.publishEvent(new NameTaken("dev-refused"));

        assertThat(allocations.reserve("refused-key", null, null, "dev-refused").guest().hostName()).isEqualTo("dev-refused-2");
        allocations.release("refused-key");
    }

    @Test
    void theClockLooksAtQuarantinedAddressesAgain() throws Exception {
        var address = allocations.reserve("quarantined-key", null, "dev-lan", "dev-quarantined").guest().address();
        allocations.quarantine("quarantined-key", address, "ping");
        allocations.release("quarantined-key");
        var page = get("/api/v1/ip-pools/dev-lan/addresses?state=quarantined&q=" + address).with(ADA);
        mvc.perform(page).andExpect(jsonPath("$.items[0].answered").value("ping"));

        scheduler.triggerJob(JobKey.jobKey("quarantine-check"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                mvc.perform(page).andExpect(jsonPath("$.items[0].silentSince").isNotEmpty()));
        mvc.perform(delete("/api/v1/ip-pools/dev-lan/quarantine/" + address).with(RITA)).andExpect(status().isForbidden());
        mvc.perform(delete("/api/v1/ip-pools/dev-lan/quarantine/" + address).with(ADA)).andExpect(status().isNoContent());
        mvc.perform(delete("/api/v1/ip-pools/dev-lan/quarantine/" + address).with(ADA)).andExpect(status().isNotFound());
    }

    @Test
    void aNeighbourOfTheSimulatedNetworkIsPutThereByAdministrators() throws Exception {
        mvc.perform(put("/api/v1/simulation/neighbours/10.20.9.9").with(RITA)).andExpect(status().isForbidden());
        mvc.perform(put("/api/v1/simulation/neighbours/10.20.9.9").with(ADA)).andExpect(status().isOk());
        assertThat(probe.ask(Ipv4.of("10.20.9.9"))).contains("tcp/22");
        mvc.perform(delete("/api/v1/simulation/neighbours/10.20.9.9").with(ADA)).andExpect(status().isNoContent());
        mvc.perform(delete("/api/v1/simulation/neighbours/nowhere").with(ADA)).andExpect(status().isBadRequest());
        assertThat(probe.ask(Ipv4.of("10.20.9.9"))).isEmpty();
    }

    @Test
    void aWrongPoolNamesItsFields() throws Exception {
        mvc.perform(post("/api/v1/ip-pools").with(ADA).contentType(MediaType.APPLICATION_JSON).content("""
                {"name": "trial", "cidr": "192.0.2.0/24", "gateway": "192.0.2.300", "firstAddress": "198.51.100.1"}"""))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.errors[0].field").value("gateway"))
                .andExpect(jsonPath("$.errors[1].field").value("firstAddress"))
                .andExpect(jsonPath("$.errors[1].message").value("198.51.100.1 is not in the network 192.0.2.0/24."))
                .andExpect(jsonPath("$.errors[2].field").value("lastAddress"));
    }

    @Test
    void machinesAreListedAndSwitchedByWhoMay() throws Exception {
        refresh.refresh();
        var id = machines.find(MachineQuery.of(""), 0, 1).get(0).id();
        machines.register(id, "trial", null, null,
                new Registration("trial-machine", "dev-trial", Ipv4.of("192.0.2.50"), "rita", "debian-12", null, "SW-0"));
        try {
            mvc.perform(get("/api/v1/vms?q=SW-0").with(LEE)).andExpect(status().isOk()).andExpect(jsonPath("$.total").value(1))
                    .andExpect(jsonPath("$.items[0].owner").value("rita")).andExpect(jsonPath("$.items[0].request").value("SW-0"))
                    .andExpect(jsonPath("$.items[0].simulated").value(true));
            power(id, "RESTART", LEE, 403);
            power(id, "explode", RITA, 400);
            power(id, "restart", RITA, 202);
            await().atMost(Duration.ofSeconds(30)).until(() -> machines.find(id).orElseThrow().pendingAction() == null);
            power("vm-none", "ON", ADA, 404);
        } finally {
            machines.unregister("trial-machine");
        }
    }

    @Test
    void theClockRefreshesTheInventory() throws Exception {
        var before = machines.freshness().refreshedAt();
        scheduler.triggerJob(JobKey.jobKey("inventory-refresh"));
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var now = machines.freshness().refreshedAt();
            return now != null && (before == null || now.isAfter(before));
        });
    }

    private void create(String body, int expected) throws Exception {
        mvc.perform(post("/api/v1/ip-pools").with(ADA).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(expected));
    }

    private void power(String id, String action, RequestPostProcessor person, int expected) throws Exception {
        mvc.perform(post("/api/v1/vms/" + id + "/power").with(person).contentType(MediaType.APPLICATION_JSON)
                .content("{\"action\": \"" + action + "\"}")).andExpect(status().is(expected));
    }
}
