package io.slipway.home.ui;

import io.slipway.inventory.Machines;
import io.slipway.request.Requests;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Until when machines were asked for. */
@Component
class Terms {

    /** The field of request forms that asks for it. */
    private static final String FIELD = "neededUntil";
    private static final int SOON_DAYS = 14;

    private final Machines machines;
    private final Requests requests;
    private final Clock clock;

    Terms(Machines machines, Requests requests, Clock clock) {
        this.machines = machines;
        this.requests = requests;
        this.clock = clock;
    }

    /** The requests behind the person's machines whose last day is near or over, with that day. */
    Map<UUID, LocalDate> endingSoon(String owner) {
        var end = LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(SOON_DAYS);
        return requests.daysBefore(end, FIELD, machines.requestsOf(owner));
    }
}
