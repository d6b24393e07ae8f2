package io.slipway.form;

import io.slipway.shared.Phrase;
import io.slipway.shared.ValueRule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A day that is not over yet. */
@Component
class FutureDate implements ValueRule {

    private final Clock clock;

    FutureDate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "future-date";
    }

    @Override
    public Optional<Phrase> check(String value) {
        var today = LocalDate.now(clock);
        return LocalDate.parse(value).isAfter(today) ? Optional.empty() : Optional.of(Phrase.of("form.date-is-past", today));
    }
}
