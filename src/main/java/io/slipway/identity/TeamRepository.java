package io.slipway.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams in the tables {@code app.team} and {@code app.team_member}. */
@Repository
class TeamRepository {

    private static final String SELECT = """
            SELECT t.*, array(SELECT username FROM app.team_member m WHERE m.team = t.key ORDER BY username) AS members
            FROM app.team t
            """;

    private static final String MATCHING = """
            WHERE t.key ILIKE :like OR t.name ILIKE :like OR EXISTS (
                SELECT 1 FROM app.team_member m WHERE m.team = t.key AND m.username ILIKE :like)
            """;

    private final JdbcClient jdbc;

    TeamRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Team> all() {
        return jdbc.sql(SELECT + "ORDER BY t.key").query(TeamRepository::read).list();
    }

    /** Teams whose key, name or lead contains the text, or that somebody whose username contains it belongs to. */
    List<Team> search(TeamQuery query, long offset, int limit) {
        var direction = query.descending() ? " DESC" : " ASC";
        return jdbc.sql(SELECT + MATCHING + "ORDER BY " + (query.byName() ? "t.name" + direction + ", " : "")
                        + "t.key" + direction + " LIMIT :limit OFFSET :offset")
                .param("like", like(query.text())).param("limit", limit).param("offset", offset).query(TeamRepository::read)
                .list();
    }

    long count(TeamQuery query) {
        return jdbc.sql("SELECT count(*) FROM app.team t " + MATCHING).param("like", like(query.text())).query(Long.class)
                .single();
    }

    private static String like(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    Optional<Team> find(String key) {
        return jdbc.sql(SELECT + "WHERE t.key = ?").param(key).query(TeamRepository::read).optional();
    }

    List<Team> of(String username) {
        return jdbc.sql(SELECT + "WHERE t.key IN (SELECT team FROM app.team_member WHERE username = ?) ORDER BY t.key")
                .param(username).query(TeamRepository::read).list();
    }

    Map<String, List<String>> namesOf(Collection<String> usernames) {
        var names = new HashMap<String, List<String>>();
        jdbc.sql("SELECT m.username, t.name FROM app.team_member m JOIN app.team t ON t.key = m.team "
                        + "WHERE m.username = ANY(?) ORDER BY t.name")
                .param(usernames.toArray(String[]::new)).query(row -> {
                    names.computeIfAbsent(row.getString("username"), name -> new ArrayList<>()).add(row.getString("name"));
                });
        return names;
    }

    /** @return false if the key is taken */
    boolean insert(Team team) {
        int rows = jdbc.sql("INSERT INTO app.team (key, name, lead) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(team.key(), team.name(), team.lead()).update();
        if (rows == 1) {
            setMembers(team);
        }
        return rows == 1;
    }

    void update(Team team) {
        jdbc.sql("UPDATE app.team SET name = ?, lead = ? WHERE key = ?").params(team.name(), team.lead(), team.key()).update();
        setMembers(team);
    }

    private void setMembers(Team team) {
        jdbc.sql("DELETE FROM app.team_member WHERE team = ?").param(team.key()).update();
        team.members().forEach(member ->
                jdbc.sql("INSERT INTO app.team_member VALUES (?, ?)").params(team.key(), member).update());
    }

    private static Team read(ResultSet row, int index) throws SQLException {
        return new Team(row.getString("key"), row.getString("name"), row.getString("lead"),
                Arrays.asList((String[]) row.getArray("members").getArray()));
    }
}
