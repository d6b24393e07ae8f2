package io.slipway.home.ui;

import io.slipway.inventory.Machine;
import io.slipway.request.Requests;
import io.slipway.shared.SlipwayException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when machines were asked for. */
@Component
class Terms {

    /** The field of request forms that asks for it. */
    private static final String FIELD = "neededUntil";
    private static final int SOON_DAYS = 14;

    private final Requests requests;
    private final Clock clock;

    Terms(Requests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    /** The last day, when it is near or over. */
    Optional<LocalDate> endingSoon(Machine machine) {
        var made = machine.registration();
        if (made == null || made.requestId() == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(requests.get(made.requestId()).submitted().get(FIELD))
                    .map(day -> LocalDate.parse(day.toString()))
                    .filter(day -> day.isBefore(LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(SOON_DAYS)));
        } catch (SlipwayException | DateTimeParseException unknown) {
            return Optional.empty();
        }
    }
}
