package io.slipway.network;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.slipway.database.DatabaseMode;
import io.slipway.vm.VirtualMachines;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPoolsTest {

    private final IpPools pools = mock();
    private final VirtualMachines machines = mock();

    @Test
    void aDemonstrationGetsPoolsOnce() {
        start(true, true, true);
        verify(pools, times(2)).create(any());

        given(pools.list()).willReturn(List.of(mock(IpPool.class)));
        start(true, true, true);
        verify(pools, times(2)).create(any());
    }

    @Test
    void nothingRealGetsInventedPools() {
        start(false, true, true);
        start(true, false, true);
        start(true, true, false);

        verify(pools, never()).create(any());
    }

    private void start(boolean demo, boolean embedded, boolean simulated) {
        given(machines.simulated()).willReturn(simulated);
        new DemoPools(pools, machines, new DatabaseMode(embedded), demo).afterSingletonsInstantiated();
    }
}
