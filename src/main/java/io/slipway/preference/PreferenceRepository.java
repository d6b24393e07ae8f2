package io.slipway.preference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code app.preference}, together with the language of {@code app.person}. */
@Repository
class PreferenceRepository {

    private final JdbcClient jdbc;

    PreferenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preference> find(String username) {
        return jdbc.sql("""
                SELECT p.locale, coalesce(c.colours, 'SYSTEM') AS colours, coalesce(c.density, 'COMFORTABLE') AS density, c.zone,
                       coalesce(c.keys, true) AS keys
                FROM app.person p LEFT JOIN app.preference c USING (username) WHERE p.username = ?""")
                .param(username).query(PreferenceRepository::read).optional();
    }

    void put(String username, Preference preference) {
        jdbc.sql("""
                INSERT INTO app.preference (username, colours, density, zone, keys)
                VALUES (:username, :colours, :density, :zone, :keys)
                ON CONFLICT (username) DO UPDATE SET colours = excluded.colours, density = excluded.density, zone = excluded.zone,
                       keys = excluded.keys""")
                .param("username", username).param("colours", preference.colours().name())
                .param("density", preference.density().name())
                .param("zone", preference.zone() == null ? null : preference.zone().getId()).param("keys", preference.keys())
                .update();
    }

    private static Preference read(ResultSet row, int index) throws SQLException {
        @Nullable String locale = row.getString("locale");
        return new Preference(Colours.valueOf(row.getString("colours")), Density.valueOf(row.getString("density")),
                locale == null ? null : Locale.forLanguageTag(locale), zone(row.getString("zone")), row.getBoolean("keys"));
    }

    /** A zone that this Java does not know counts as none. */
    private static @Nullable ZoneId zone(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return null;
        }
    }
}
