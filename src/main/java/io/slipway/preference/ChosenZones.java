package io.slipway.preference;

import io.slipway.i18n.PersonalZones;
import io.slipway.identity.CurrentPerson;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The time zones among what people chose. */
@Component
class ChosenZones implements PersonalZones {

    private final PreferenceRepository preferences;
    private final CurrentPerson current;

    ChosenZones(PreferenceRepository preferences, CurrentPerson current) {
        this.preferences = preferences;
        this.current = current;
    }

    @Override
    public Optional<ZoneId> current() {
        return current.username().flatMap(this::of);
    }

    @Override
    public Optional<ZoneId> of(String username) {
        return preferences.find(username).map(Preference::zone);
    }
}
