package io.slipway.announcement;

import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.shared.Change;
import io.slipway.shared.FieldError;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.Phrase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The announcement that stands now. Administrators make and withdraw it; every change is audited and publishes a {@link Change}
 * of the topic {@code announcement}.
 */
@Service
@Transactional
public class Announcements {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Announcements(JdbcClient jdbc, CurrentPerson current, AuditTrail audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Announcement> current() {
        return jdbc.sql("SELECT * FROM app.announcement").query((row, index) -> new Announcement(row.getString("text"),
                row.getBoolean("closed"), row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant())).optional();
    }

    /**
     * Tells everybody, in the place of what was told before.
     *
     * @param closed whether new requests are refused from now on
     * @throws InvalidInput                without a text, or with a very long one
     * @throws io.slipway.shared.Forbidden unless an administrator does it
     */
    public void announce(String text, boolean closed) {
        current.requireRole(Role.ADMINISTRATOR);
        String said = text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new InvalidInput(List.of(new FieldError("text", Phrase.of("announcement.text-form", LONGEST))));
        }
        jdbc.sql("""
                INSERT INTO app.announcement (text, closed, made_by) VALUES (:text, :closed, :by)
                ON CONFLICT (only_one) DO UPDATE SET text = excluded.text, closed = excluded.closed, made_by = excluded.made_by,
                       made_at = now()""")
                .param("text", said).param("closed", closed).param("by", current.require().username()).update();
        audit.record(AuditEntry.of("announcement.make", "announcement", "1").with("name", said).with("closed", closed));
        events.publishEvent(new Change("announcement", ""));
    }

    /** Takes it away, and new requests are taken again. Harmless without one. */
    public void withdraw() {
        current.requireRole(Role.ADMINISTRATOR);
        if (jdbc.sql("DELETE FROM app.announcement").update() > 0) {
            audit.record(AuditEntry.of("announcement.withdraw", "announcement", "1"));
            events.publishEvent(new Change("announcement", ""));
        }
    }

    /**
     * To be called before something new is begun for a person.
     *
     * @throws ClosedForNow while new requests are refused
     */
    @Transactional(readOnly = true)
    public void requireOpen() {
        current().filter(Announcement::closed).ifPresent(announcement -> {
            throw new ClosedForNow(announcement);
        });
    }
}
