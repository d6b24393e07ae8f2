package io.slipway.preference;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.shared.Change;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the person who is signed in chose. A change is audited and publishes a {@link Change} of the topic {@code preference}. */
@Service
@Transactional
public class Preferences {

    private final PreferenceRepository preferences;
    private final CurrentPerson current;
    private final People people;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Preferences(PreferenceRepository preferences, CurrentPerson current, People people, AuditTrail audit,
            ApplicationEventPublisher events) {
        this.preferences = preferences;
        this.current = current;
        this.people = people;
        this.audit = audit;
        this.events = events;
    }

    /** {@link Preference#DEFAULT} for whoever has chosen nothing, or has not signed in. */
    @Transactional(readOnly = true)
    public Preference current() {
        return current.username().flatMap(preferences::find).orElse(Preference.DEFAULT);
    }

    /** @throws io.slipway.shared.Forbidden if nobody has signed in */
    public void choose(Preference wanted) {
        String username = current.require().username();
        Preference before = current();
        if (!Objects.equals(before.language(), wanted.language())) {
            people.setLocale(username, wanted.language());
        }
        if (!before.withLanguage(null).equals(wanted.withLanguage(null))) {
            preferences.put(username, wanted);
            audit.record(AuditEntry.of("person.set-preferences", "person", username).with("colours", wanted.colours().word())
                    .with("density", wanted.density().word()).with("keys", wanted.keys())
                    .with("zone", Objects.toString(wanted.zone(), "")));
        }
        events.publishEvent(new Change("preference", username));
    }
}
