package io.slipway.network.step;

import io.slipway.network.FirstBootLeases;
import io.slipway.shared.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A queue for one address. */
class FakeLeases implements FirstBootLeases {

    final List<Holder> queue = new ArrayList<>();

    @Override
    public Turn take(String effectKey, Ipv4 address, String vmId, String requestNumber) {
        if (queue.stream().noneMatch(holder -> holder.effectKey().equals(effectKey))) {
            queue.add(new Holder(effectKey, vmId, requestNumber));
        }
        return holds(effectKey) ? new Turn.Mine() : new Turn.Waiting(Optional.of(queue.get(0)), 1);
    }

    @Override
    public boolean holds(String effectKey) {
        return !queue.isEmpty() && queue.get(0).effectKey().equals(effectKey);
    }

    @Override
    public void release(String effectKey) {
        queue.removeIf(holder -> holder.effectKey().equals(effectKey));
    }
}
