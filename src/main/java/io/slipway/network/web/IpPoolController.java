package io.slipway.network.web;

import io.slipway.api.Page;
import io.slipway.api.Paging;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.NewIpPool;
import io.slipway.network.PoolAddresses;
import io.slipway.network.PoolAddresses.PoolAddress;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.Quarantine;
import io.slipway.shared.Cidr;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Ipv4;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ip-pools")
class IpPoolController {

    private final IpPools pools;
    private final PoolAddresses addresses;
    private final Quarantine quarantine;
    private final CurrentPerson current;

    IpPoolController(IpPools pools, PoolAddresses addresses, Quarantine quarantine, CurrentPerson current) {
        this.pools = pools;
        this.addresses = addresses;
        this.quarantine = quarantine;
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

    @Operation(summary = "Changes an IP pool but for its name and network, for administrators")
    @PutMapping("/{name}")
    Pool change(@PathVariable String name, @RequestBody NewIpPool pool) {
        return Pool.of(pools.change(name, pool));
    }

    @Operation(summary = "Removes an IP pool that has no address in use, for administrators")
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        pools.delete(name);
    }

    @Operation(summary = "Lists the addresses of a pool that are not free; state is USED or QUARANTINED, q part of the address "
            + "or host name; for administrators")
    @GetMapping("/{name}/addresses")
    Page<Address> addresses(@PathVariable String name, @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String q, Paging paging) {
        current.requireRole(Role.ADMINISTRATOR);
        pools.find(name).orElseThrow(() -> new NotFound(Phrase.of("network.no-such-pool", name)));
        var query = new PoolAddresses.Query(name, state(state), q);
        var items = addresses.find(query, paging.offset(), paging.size()).stream().map(Address::of).toList();
        return Page.of(items, paging, addresses.count(query));
    }

    @Operation(summary = "Frees an address that is in quarantine, for administrators")
    @DeleteMapping("/{name}/quarantine/{address}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void free(@PathVariable String name, @PathVariable String address) {
        quarantine.release(name, address(address));
    }

    private static @Nullable State state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(State.values()).filter(known -> known.name().equalsIgnoreCase(text.strip())).findFirst()
                .orElseThrow(() -> InvalidInput.of("state", Phrase.of("network.unknown-state", text)));
    }

    private static Ipv4 address(String text) {
        try {
            return Ipv4.of(text);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("address", Phrase.of("network.address-wrong", text));
        }
    }

    /**
     * @param contact     whom to ask about the pool, or null
     * @param used        how many addresses are in use
     * @param quarantined how many are in quarantine
     * @param free        how many more can be handed out
     * @param size        all three together
     */
    record Pool(String name, Cidr cidr, Ipv4 gateway, List<Ipv4> dns, @Nullable Integer vlan, Ipv4 firstAddress, Ipv4 lastAddress,
                @Nullable String contact, long used, long quarantined, long free, long size, Instant createdAt) {

        static Pool of(IpPool pool) {
            return new Pool(pool.name(), pool.cidr(), pool.gateway(), pool.dns(), pool.vlan(), pool.firstAddress(),
                    pool.lastAddress(), pool.contact(), pool.used(), pool.quarantined(), pool.free(), pool.size(),
                    pool.createdAt());
        }
    }

    /**
     * @param state         USED or QUARANTINED
     * @param hostName      the machine's name, or null while nobody has the address
     * @param requestId     the request that it was handed out for, or null
     * @param since         since when it is in this state
     * @param quarantinedAt when somebody else was first seen there, or null
     * @param answered      what answered, {@code ping} or {@code tcp/} and a port, or null
     * @param checkedAt     when it was last looked at since, or null
     * @param silentSince   since when it has not answered, or null
     */
    record Address(Ipv4 address, State state, @Nullable String hostName, @Nullable UUID requestId, Instant since,
                   @Nullable Instant quarantinedAt, @Nullable String answered, @Nullable Instant checkedAt,
                   @Nullable Instant silentSince) {

        static Address of(PoolAddress each) {
            var seen = each.sighting();
            return new Address(each.address(), each.state(), each.hostName(), each.requestId(), each.since(),
                    seen == null ? null : seen.since(), seen == null ? null : seen.answered(),
                    seen == null ? null : seen.checkedAt(), seen == null ? null : seen.silentSince());
        }
    }
}
