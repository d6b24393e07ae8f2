package io.slipway.network.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.slipway.api.Paging;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.network.PoolAddresses;
import io.slipway.network.PoolAddresses.PoolAddress;
import io.slipway.network.PoolAddresses.Sighting;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.Quarantine;
import io.slipway.shared.Cidr;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

class IpPoolControllerTest {

    private static final NewIpPool DRAFT = new NewIpPool("dev-lan", "10.20.0.0/24", "10.20.0.1", List.of("10.20.0.2"), 20,
            "10.20.0.50", "10.20.0.250", "network@example.org");
    private static final IpPool POOL = new IpPool("dev-lan", Cidr.of("10.20.0.0/24"), Ipv4.of("10.20.0.1"),
            List.of(Ipv4.of("10.20.0.2")),
            20, Ipv4.of("10.20.0.50"), Ipv4.of("10.20.0.250"), "network@example.org", Instant.EPOCH, 3, 2, 196);

    private final IpPools pools = mock();
    private final PoolAddresses addresses = mock();
    private final Quarantine quarantine = mock();
    private final CurrentPerson current = mock();
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new IpPoolController(pools, addresses, quarantine, current))
            .setCustomArgumentResolvers(new FirstPage()).build();

    @Test
    void aPoolIsCreatedFromTheFieldsOfTheApi() throws Exception {
        given(pools.create(DRAFT)).willReturn(POOL);

        mvc.perform(post("/api/v1/ip-pools").contentType(MediaType.APPLICATION_JSON).content("""
                {"name": "dev-lan", "cidr": "10.20.0.0/24", "gateway": "10.20.0.1", "dns": ["10.20.0.2"], "vlan": 20,
                 "firstAddress": "10.20.0.50", "lastAddress": "10.20.0.250", "contact": "network@example.org"}"""))
                .andExpect(status().isCreated()).andExpect(jsonPath("$.cidr").value("10.20.0.0/24"))
                .andExpect(jsonPath("$.dns[0]").value("10.20.0.2"));
    }

    @Test
    void theListIsAPage() throws Exception {
        given(pools.list()).willReturn(List.of(POOL));

        mvc.perform(get("/api/v1/ip-pools")).andExpect(status().isOk()).andExpect(content().json("""
                {"items": [{"name": "dev-lan", "cidr": "10.20.0.0/24", "gateway": "10.20.0.1", "dns": ["10.20.0.2"], "vlan": 20,
                  "firstAddress": "10.20.0.50", "lastAddress": "10.20.0.250", "contact": "network@example.org",
                  "used": 3, "quarantined": 2, "free": 196, "size": 201}],
                 "page": 0, "size": 50, "total": 1}"""));
    }

    @Test
    void aRemovedPoolLeavesNoContent() throws Exception {
        mvc.perform(delete("/api/v1/ip-pools/dev-lan.old")).andExpect(status().isNoContent());
    }

    @Test
    void aPoolIsChangedUnderItsName() throws Exception {
        given(pools.change("dev-lan", DRAFT)).willReturn(POOL);

        mvc.perform(put("/api/v1/ip-pools/dev-lan").contentType(MediaType.APPLICATION_JSON).content("""
                {"name": "dev-lan", "cidr": "10.20.0.0/24", "gateway": "10.20.0.1", "dns": ["10.20.0.2"], "vlan": 20,
                 "firstAddress": "10.20.0.50", "lastAddress": "10.20.0.250", "contact": "network@example.org"}"""))
                .andExpect(status().isOk()).andExpect(jsonPath("$.name").value("dev-lan"));
    }

    @Test
    void addressesThatAreNotFreeAreAPage() throws Exception {
        var query = new PoolAddresses.Query("dev-lan", State.QUARANTINED, "0.77");
        given(pools.find("dev-lan")).willReturn(Optional.of(POOL));
        given(addresses.count(query)).willReturn(1L);
        given(addresses.find(query, 0, 50)).willReturn(List.of(new PoolAddress(Ipv4.of("10.20.0.77"), State.QUARANTINED,
                null, null, Instant.EPOCH, new Sighting(Instant.EPOCH, "tcp/22", null, null))));

        mvc.perform(get("/api/v1/ip-pools/dev-lan/addresses?state=quarantined&q=0.77")).andExpect(status().isOk())
                .andExpect(content().json("""
                {"items": [{"address": "10.20.0.77", "state": "QUARANTINED", "hostName": null, "requestId": null,
                  "answered": "tcp/22", "checkedAt": null, "silentSince": null}], "page": 0, "size": 50, "total": 1}"""));
    }

    @Test
    void anUnknownStateAndAnUnknownPoolAreSaid() {
        given(pools.find("dev-lan")).willReturn(Optional.of(POOL));

        assertThatThrownBy(() -> mvc.perform(get("/api/v1/ip-pools/dev-lan/addresses?state=broken")))
                .hasCauseInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> mvc.perform(get("/api/v1/ip-pools/nowhere/addresses"))).hasCauseInstanceOf(NotFound.class);
    }

    @Test
    void aQuarantinedAddressIsFreed() throws Exception {
        mvc.perform(delete("/api/v1/ip-pools/dev-lan/quarantine/10.20.0.77")).andExpect(status().isNoContent());

        verify(quarantine).release("dev-lan", Ipv4.of("10.20.0.77"));
        assertThatThrownBy(() -> mvc.perform(delete("/api/v1/ip-pools/dev-lan/quarantine/fe80::1")))
                .hasCauseInstanceOf(InvalidInput.class);
    }

    @Test
    void theListIsForAdministrators() {
        willThrow(new Forbidden(Phrase.of("identity.role-missing"))).given(current).requireRole(Role.ADMINISTRATOR);

        assertThatThrownBy(() -> mvc.perform(get("/api/v1/ip-pools")))
                .hasCauseInstanceOf(Forbidden.class);
    }

    private static final class FirstPage implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Paging.class;
        }

        @Override
        public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer mav, NativeWebRequest request,
                                      WebDataBinderFactory binders) {
            return new Paging(0, 50);
        }
    }
}
