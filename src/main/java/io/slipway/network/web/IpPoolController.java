package io.slipway.network.web;

import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.shared.Cidr;
import io.slipway.shared.Ipv4;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ip-pools")
class IpPoolController {

    private final IpPools pools;
    private final CurrentPerson current;

    IpPoolController(IpPools pools, CurrentPerson current) {
        this.pools = pools;
        this.current = current;
    }

    @Operation(summary = "Lists the IP pools by name, for administrators")
    @GetMapping
    Page<Pool> list(Paging paging) {
        current.requireRole(Role.ADMINISTRATOR);
        var all = pools.list();
        return Page.of(all.stream().skip(paging.offset()).limit(paging.size()).map(Pool::of).toList(), paging, all.size());
    }

    @Operation(summary = "Creates an IP pool, for administrators")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Pool create(@RequestBody NewIpPool pool) {
        return Pool.of(pools.create(pool));
    }

    @Operation(summary = "Removes an IP pool that has no address in use, for administrators")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        pools.delete(name);
    }

    /**
     * @param used how many addresses are in use
     * @param free how many more can be handed out
     * @param size both together
     */
    record Pool(String name, Cidr cidr, Ipv4 gateway, List<Ipv4> dns, @Nullable Integer vlan, Ipv4 firstAddress, Ipv4 lastAddress,
                long used, long free, long size, Instant createdAt) {

        static Pool of(IpPool pool) {
            return new Pool(pool.name(), pool.cidr(), pool.gateway(), pool.dns(), pool.vlan(), pool.firstAddress(),
                    pool.lastAddress(),
                    pool.used(), pool.free(), pool.size(), pool.createdAt());
        }
    }
}
