package io.slipway.cluster;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.SlipwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SlipwayTest
class SystemsApiTest {

    private static final RequestPostProcessor OMAR = user("omar").roles("OPERATOR");
    private static final RequestPostProcessor RITA = user("rita").roles("REQUESTER");

    @Autowired
    private MockMvc mvc;

    @Test
    void aTestOfAConnectionIsRemembered() throws Exception {
        mvc.perform(post("/api/v1/systems/vcenter/test").with(OMAR)).andExpect(status().isOk())
                .andExpect(jsonPath("$.reachable").value(true));
        mvc.perform(get("/api/v1/systems").with(OMAR)).andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key == 'vcenter')].simulated").value(true))
                .andExpect(jsonPath("$[?(@.key == 'vcenter')].limit").value(8))
                .andExpect(jsonPath("$[?(@.key == 'vcenter')].reachableSince").isNotEmpty());
    }

    @Test
    void whatCannotBeTestedSaysWhy() throws Exception {
        mvc.perform(post("/api/v1/systems/hosts/test").with(OMAR)).andExpect(status().isConflict());
        mvc.perform(post("/api/v1/systems/nonsense/test").with(OMAR)).andExpect(status().isNotFound());
    }

    @Test
    void requestersSeeNeitherSystemsNorNodes() throws Exception {
        mvc.perform(get("/api/v1/systems").with(RITA)).andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/systems/vcenter/test").with(RITA)).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/nodes").with(RITA)).andExpect(status().isForbidden());
    }
}
