package io.slipway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, wrong by as much as a test wants. */
public final class ShiftedClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** @param difference how far to be ahead of the right time; negative to be behind */
    public void setAhead(Duration difference) {
        ahead = difference;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
