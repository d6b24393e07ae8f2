package io.slipway.mail;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.shared.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every message that the portal wrote, for administrators. A new one publishes a {@link Change} of the topic {@code mail}. */
@Service
@Transactional(readOnly = true)
public class Outbox {

    private static final String MATCHING = """
             FROM app.outbox_message
            WHERE (:sent::boolean IS NULL OR (sent_at IS NOT NULL) = :sent)
            """;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
    }

    public List<OutboxMessage> search(OutboxQuery query, long offset, int limit) {
        current.requireRole(Role.ADMINISTRATOR);
        return matching("SELECT *", query, order(query) + " LIMIT :limit OFFSET :offset").param("limit", limit)
                .param("offset", offset).query(Outbox::read).list();
    }

    /** How many messages {@link #search} finds. */
    public long count(OutboxQuery query) {
        current.requireRole(Role.ADMINISTRATOR);
        return matching("SELECT count(*)", query, "").query(Long.class).single();
    }

    /** Only what is asked for stands in the statement, so that the database can choose an index. */
    private JdbcClient.StatementSpec matching(String select, OutboxQuery query, String rest) {
        var searched = !query.text().isBlank();
        var statement = jdbc.sql(select + MATCHING + (searched ? "AND search LIKE :text " : "") + rest)
                .param("sent", query.sent());
        return searched ? statement.param("text", pattern(query.text())) : statement;
    }

    private static String order(OutboxQuery query) {
        var direction = query.descending() ? " DESC" : " ASC";
        return "ORDER BY " + switch (query.sort()) {
            case WRITTEN -> "";
            case RECIPIENT -> "recipient" + direction + ", ";
            case SUBJECT -> "subject" + direction + ", ";
        } + "created_at" + direction + ", message_id";
    }

    public Optional<OutboxMessage> find(String messageId) {
        current.requireRole(Role.ADMINISTRATOR);
        return jdbc.sql("SELECT * FROM app.outbox_message WHERE message_id = ?").param(messageId).query(Outbox::read).optional();
    }

    boolean holds(String messageId) {
        return jdbc.sql("SELECT count(*) FROM app.outbox_message WHERE message_id = ?").param(messageId).query(Integer.class)
                .single() > 0;
    }

    @Transactional
    void keep(MailMessage message, boolean sent) {
        var added = jdbc.sql("""
                INSERT INTO app.outbox_message (message_id, recipient, subject, text, html, request_id, sent_at)
                VALUES (:id, :to, :subject, :text, :html, :request::uuid, CASE WHEN :sent THEN now() END)
                ON CONFLICT (message_id) DO NOTHING""")
                .param("id", message.messageId()).param("to", message.to()).param("subject", message.subject())
                .param("text", message.text()).param("html", message.html()).param("request", message.requestId())
                .param("sent", sent).update();
        if (added == 1) {
            events.publishEvent(new Change("mail", message.messageId()));
        }
    }

    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static OutboxMessage read(ResultSet row, int index) throws SQLException {
        var sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new OutboxMessage(new MailMessage(row.getString("message_id"), row.getString("recipient"),
                row.getString("subject"), row.getString("text"), row.getString("html"), row.getObject("request_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), sentAt == null ? null : sentAt.toInstant());
    }
}
