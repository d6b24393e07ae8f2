package io.slipway.preference;

import io.slipway.identity.CurrentPerson;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses that the person who is signed in opened last. Whether the person may still see what is there is not known here.
 */
@Service
public class RecentPages {

    private static final int KEPT = 20;
    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final CurrentPerson current;

    RecentPages(JdbcClient jdbc, CurrentPerson current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /** Puts the address before all others. Does nothing for whoever has not signed in, and for a very long address. */
    @Transactional
    public void opened(String path) {
        current.username().filter(username -> path.length() <= LONGEST).ifPresent(username -> {
            // The lock on the person lets two windows do this one after the other.
            jdbc.sql("""
                    INSERT INTO app.recent_page (username, path)
                    SELECT username, :path FROM app.person WHERE username = :username FOR NO KEY UPDATE
                    ON CONFLICT (username, path) DO UPDATE SET opened_at = clock_timestamp()""")
                    .param("username", username).param("path", path).update();
            jdbc.sql("""
                    DELETE FROM app.recent_page WHERE username = :username AND path NOT IN (
                        SELECT path FROM app.recent_page WHERE username = :username ORDER BY opened_at DESC LIMIT :kept)""")
                    .param("username", username).param("kept", KEPT).update();
        });
    }

    /** The newest first, at most twenty. */
    @Transactional(readOnly = true)
    public List<String> paths() {
        return current.username().map(username -> jdbc.sql("""
                SELECT path FROM app.recent_page WHERE username = ? ORDER BY opened_at DESC""").param(username)
                .query(String.class).list()).orElse(List.of());
    }
}
