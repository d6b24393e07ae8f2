package io.slipway.simulation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.vm.VirtualMachines;
import io.slipway.vm.VmFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SlipwayTest
class FaultControllerTest {

    private static final String FAULTS = "/api/v1/simulation/faults";
    private static final UserRequestPostProcessor ADA = user("ada").roles("ADMINISTRATOR");

    @Autowired
    private MockMvc http;

    @Autowired
    private VirtualMachines vms;

    @Autowired
    private AuditTrail audit;

    @AfterEach
    void mend() throws Exception {
        http.perform(delete(FAULTS).with(ADA)).andExpect(status().isNoContent());
    }

    @Test
    void anAdministratorBreaksTheSimulatedVcenterOnce() throws Exception {
        arm("""
                {"system": "vcenter", "operation": "probe", "kind": "UNREACHABLE"}""").andExpect(status().isCreated())
                .andExpect(jsonPath("$.remaining").value(1));
        http.perform(get(FAULTS).with(ADA)).andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.systems[*].name", hasItem("vcenter")));

        assertThatThrownBy(vms::probe).isInstanceOf(VmFault.class);
        vms.probe();
        http.perform(get(FAULTS).with(ADA)).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void whoBrokeWhatIsAudited() throws Exception {
        arm("""
                {"system": "vcenter", "operation": "clone", "kind": "LOST_REPLY", "count": 2}""");

        var entries = audit.find(new AuditFilter(null, null, null, "simulated-fault.arm", null, "vcenter/clone", null), 0, 1);
        assertThat(entries).extracting(AuditRecord::actor).containsExactly("ada");
    }

    @Test
    void aDisarmedFaultFailsNothing() throws Exception {
        arm("""
                {"system": "vcenter", "operation": "*", "kind": "UNREACHABLE", "count": 100}""");

        http.perform(delete(FAULTS).param("system", "vcenter").param("operation", "*").with(ADA))
                .andExpect(status().isNoContent());

        vms.probe();
    }

    @Test
    void wrongInputNamesTheField() throws Exception {
        arm("""
                {"system": "vcenter", "operation": "dance", "kind": "UNREACHABLE"}""").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field", contains("operation")));
        arm("""
                {"system": "vcenter", "operation": "clone", "kind": "EARTHQUAKE"}""").andExpect(status().isBadRequest());
    }

    @Test
    void nobodyElseMayBreakAnything() throws Exception {
        http.perform(get(FAULTS).with(user("rita").roles("REQUESTER"))).andExpect(status().isForbidden());
        http.perform(get(FAULTS)).andExpect(status().isUnauthorized());
    }

    private ResultActions arm(String body) throws Exception {
        return http.perform(post(FAULTS).contentType(MediaType.APPLICATION_JSON).content(body).with(ADA));
    }
}
