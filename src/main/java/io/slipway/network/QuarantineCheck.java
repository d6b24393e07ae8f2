package io.slipway.network;

import java.time.Clock;
import org.springframework.stereotype.Service;

/** Looks from time to time whether quarantined addresses still answer, outside of any transaction. */
@Service
public class QuarantineCheck {

    private static final int MOST_AT_ONCE = 30;

    private final Quarantine quarantine;
    private final AddressProbe probe;
    private final Clock clock;

    QuarantineCheck(Quarantine quarantine, AddressProbe probe, Clock clock) {
        this.quarantine = quarantine;
        this.probe = probe;
        this.clock = clock;
    }

    /** Looks at some addresses, those that were looked at longest ago first. */
    public void check() {
        for (var address : quarantine.due(MOST_AT_ONCE)) {
            quarantine.looked(address, probe.ask(address).orElse(null), clock.instant());
        }
    }
}
