package io.slipway.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** People in the table {@code app.person}. */
@Repository
class PersonRepository {

    private static final String SELECT = """
            SELECT p.*, array(SELECT role FROM app.person_role r WHERE r.username = p.username) AS roles FROM app.person p
            """;
    private static final String MATCHING = """
            WHERE (p.username ILIKE :like OR p.full_name ILIKE :like OR p.email ILIKE :like)
            AND (:enabled::boolean IS NULL OR p.enabled = :enabled)
            AND (:role::text IS NULL OR EXISTS (SELECT 1 FROM app.person_role r WHERE r.username = p.username AND r.role = :role))
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(String username) {
        return jdbc.sql(SELECT + "WHERE p.username = ?").param(username).query(PersonRepository::read).optional();
    }

    List<Person> find(Collection<String> usernames) {
        return jdbc.sql(SELECT + "WHERE p.username = ANY(?)").param(usernames.toArray(String[]::new))
                .query(PersonRepository::read).list();
    }

    List<Person> enabled() {
        return jdbc.sql(SELECT + "WHERE p.enabled").query(PersonRepository::read).list();
    }

    List<Person> search(PersonQuery query, long offset, int limit) {
        return matching(SELECT + MATCHING + order(query) + " LIMIT :limit OFFSET :offset", query)
                .param("limit", limit).param("offset", offset).query(PersonRepository::read).list();
    }

    long count(PersonQuery query) {
        return matching("SELECT count(*) FROM app.person p " + MATCHING, query).query(Long.class).single();
    }

    private StatementSpec matching(String sql, PersonQuery query) {
        return jdbc.sql(sql).param("like", like(query.text())).param("enabled", query.enabled())
                .param("role", query.role() == null ? null : query.role().name());
    }

    private static String order(PersonQuery query) {
        var direction = query.descending() ? " DESC" : " ASC";
        return "ORDER BY " + switch (query.sort()) {
            case USERNAME -> "";
            case NAME -> "p.full_name" + direction + ", ";
            case EMAIL -> "p.email" + direction + ", ";
            case CREATED -> "p.created_at" + direction + ", ";
        } + "p.username" + direction;
    }

    List<String> withRole(Role role) {
        return jdbc.sql("SELECT username FROM app.person_role WHERE role = ? ORDER BY username").param(role.name())
                .query(String.class).list();
    }

    /** @return false if the username is taken */
    boolean insert(NewPerson person, String passwordHash) {
        int rows = jdbc.sql("""
                INSERT INTO app.person (username, full_name, email, password_hash) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                """).params(person.username(), person.fullName(), person.email(), passwordHash).update();
        if (rows == 1) {
            setRoles(person.username(), person.roles());
        }
        return rows == 1;
    }

    void update(String username, PersonChange change) {
        jdbc.sql("UPDATE app.person SET full_name = ?, email = ? WHERE username = ?")
                .params(change.fullName(), change.email(), username).update();
        setRoles(username, change.roles());
    }

    void setEnabled(String username, boolean enabled) {
        jdbc.sql("UPDATE app.person SET enabled = ? WHERE username = ?").params(enabled, username).update();
    }

    void setPasswordHash(String username, String hash) {
        jdbc.sql("UPDATE app.person SET password_hash = ? WHERE username = ?").params(hash, username).update();
    }

    void setLocale(String username, @Nullable Locale locale) {
        jdbc.sql("UPDATE app.person SET locale = :locale WHERE username = :username")
                .param("locale", locale == null ? null : locale.toLanguageTag()).param("username", username).update();
    }

    void setDemo(String username) {
        jdbc.sql("UPDATE app.person SET demo = true WHERE username = ?").param(username).update();
    }

    boolean isDemo(String username) {
        return jdbc.sql("SELECT demo FROM app.person WHERE username = ?").param(username).query(Boolean.class).single();
    }

    List<String> enabledDemoPeople() {
        return jdbc.sql("SELECT username FROM app.person WHERE demo AND enabled ORDER BY username").query(String.class).list();
    }

    String passwordHash(String username) {
        return jdbc.sql("SELECT password_hash FROM app.person WHERE username = ?").param(username).query(String.class).single();
    }

    /** Makes nodes that start at the same moment create the first people one after the other. */
    void lockForStart() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('slipway.identity.start'))").query((row, index) -> true).single();
    }

    /** Counts under a lock, so that two administrators cannot remove each other at the same moment. */
    long lockAndCountEnabledAdministrators() {
        return jdbc.sql("""
                SELECT p.username FROM app.person p JOIN app.person_role r USING (username)
                WHERE p.enabled AND r.role = 'ADMINISTRATOR' ORDER BY p.username FOR UPDATE OF p
                """).query(String.class).list().size();
    }

    private void setRoles(String username, Set<Role> roles) {
        jdbc.sql("DELETE FROM app.person_role WHERE username = ?").param(username).update();
        roles.forEach(role -> jdbc.sql("INSERT INTO app.person_role VALUES (?, ?)").params(username, role.name()).update());
    }

    private static String like(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Person read(ResultSet row, int index) throws SQLException {
        @Nullable String locale = row.getString("locale");
        return new Person(row.getString("username"), row.getString("full_name"), row.getString("email"),
                row.getBoolean("enabled"),
                Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toSet()),
                locale == null ? null : Locale.forLanguageTag(locale),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
