package io.slipway.network.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.network.FirstBootLeases;
import io.slipway.step.Undo;
import org.junit.jupiter.api.Test;

class ConfigureNetworkUndoTest extends FirstBootTrial {

    @Test
    void undoSwitchesTheMachineOffBeforeTheAddressIsFree() {
        booting();

        assertThat(step.undo(INPUT, null, RUN)).isInstanceOf(Undo.Pending.class);
        assertThat(step.undo(INPUT, null, RUN)).isInstanceOf(Undo.Pending.class);
        assertThat(leases.holds("key-1")).isTrue();
        machines.finish();
        assertThat(step.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        assertThat(leases.queue).isEmpty();
        assertThat(hosts.forgotten).containsExactly(FIRST, "10.20.0.50 key-1");
    }

    @Test
    void undoOfAWaitingCloneLeavesTheQueue() {
        leases.queue.add(new FirstBootLeases.Holder("other", "vm-1", "SW-9"));
        step.start(INPUT, RUN);

        assertThat(step.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        assertThat(leases.queue).hasSize(1);
        assertThat(machines.calls).isEmpty();
    }

    @Test
    void undoOfARemovedMachineFreesTheAddress() {
        step.start(INPUT, RUN);
        machines.states.clear();

        assertThat(step.undo(INPUT, null, RUN)).isEqualTo(Undo.undone());
        assertThat(leases.queue).isEmpty();
    }
}
