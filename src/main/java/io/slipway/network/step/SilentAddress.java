package io.slipway.network.step;

import io.slipway.network.AddressProbe;
import io.slipway.network.Allocations;
import io.slipway.network.NetworkProperties;
import io.slipway.network.Reservation;
import io.slipway.shared.Ipv4;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.StepRun;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reserves an address at which nobody answers. Reserving, asking and confirming are separate: whatever is interrupted between two
 * of them goes on with the same address.
 */
@Component
class SilentAddress {

    private final Allocations allocations;
    private final AddressProbe probe;
    private final NetworkProperties properties;

    SilentAddress(Allocations allocations, AddressProbe probe, NetworkProperties properties) {
        this.allocations = allocations;
        this.probe = probe;
        this.properties = properties;
    }

    /** @throws PermanentFailure when so many addresses answer that the pool must be wrong */
    Reservation reserve(StepRun run, @Nullable String pool, String wantedName) {
        var answering = new ArrayList<Ipv4>();
        while (true) {
            var held = allocations.reserve(run.key(), run.requestId(), pool, wantedName);
            var address = held.guest().address();
            var answered = held.confirmed() || !properties.probe() ? null : probe.ask(address).orElse(null);
            if (answered == null) {
                if (allocations.confirm(run.key(), address)) {
                    return held;
                }
                continue;
            }
            allocations.quarantine(run.key(), address, answered);
            answering.add(address);
            if (answering.size() >= properties.quarantineLimit()) {
                throw new PermanentFailure(Phrase.of("network.pool-suspicious", held.pool(), answering.size(),
                        answering.stream().map(Ipv4::toString).collect(Collectors.joining(", "))));
            }
        }
    }
}
