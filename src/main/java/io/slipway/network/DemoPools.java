package io.slipway.network;

import io.slipway.database.DatabaseMode;
import io.slipway.vm.VirtualMachines;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gives a demonstration pools to hand out addresses from. Where machines or the database are real, there are none. */
@Component
class DemoPools implements SmartInitializingSingleton {

    private static final List<NewIpPool> POOLS = List.of(
            new NewIpPool("dev-lan", "10.20.0.0/24", "10.20.0.1", List.of("10.20.0.2", "10.20.0.3"), 20, "10.20.0.50",
                    "10.20.0.250", "network@example.org"),
            new NewIpPool("lab-lan", "10.30.0.0/24", "10.30.0.1", List.of("10.20.0.2"), 30, "10.30.0.100", "10.30.0.199", null));

    private final IpPools pools;
    private final boolean wanted;

    DemoPools(IpPools pools, VirtualMachines machines, DatabaseMode database,
            @Value("${slipway.demo.enabled:true}") boolean demo) {
        this.pools = pools;
        this.wanted = demo && database.embedded() && machines.simulated();
    }

    /** Only where nobody has made a pool yet. */
    @Override
    public void afterSingletonsInstantiated() {
        if (wanted && pools.list().isEmpty()) {
            POOLS.forEach(pools::create);
        }
    }
}
