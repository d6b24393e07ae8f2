package io.slipway.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Groups, their members and their rights, in the tables {@code app.project_group*} and {@code app.project_right}. */
@Repository
class ProjectGroupRepository {

    private static final String COLUMNS = """
            SELECT g.key, g.name, g.project,
                array(SELECT username FROM app.project_group_member m WHERE m.group_key = g.key ORDER BY username) AS members
            """;

    private final JdbcClient jdbc;

    ProjectGroupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProjectGroup> find(String key) {
        return jdbc.sql(COLUMNS + "FROM app.project_group g WHERE g.key = ?").param(key)
                .query(ProjectGroupRepository::group).optional();
    }

    List<ProjectGroup> all() {
        return jdbc.sql(COLUMNS + "FROM app.project_group g ORDER BY g.key").query(ProjectGroupRepository::group).list();
    }

    List<ProjectGroup> search(String text, int limit) {
        return jdbc.sql(COLUMNS + "FROM app.project_group g WHERE g.key ILIKE :like OR g.name ILIKE :like ORDER BY g.key "
                        + "LIMIT :limit")
                .param("like", "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%").param("limit", limit)
                .query(ProjectGroupRepository::group).list();
    }

    List<GroupRight> rights(String project) {
        return jdbc.sql(COLUMNS + ", r.access FROM app.project_right r JOIN app.project_group g ON g.key = r.group_key "
                        + "WHERE r.project = ? ORDER BY g.key")
                .param(project).query((row, n) -> new GroupRight(group(row, n), Access.valueOf(row.getString("access")))).list();
    }

    /** The projects on which the group has rights. */
    List<String> projectsOf(String group) {
        return jdbc.sql("SELECT project FROM app.project_right WHERE group_key = ? ORDER BY project").param(group)
                .query(String.class).list();
    }

    /** @return false if the key is taken */
    boolean insert(ProjectGroup group) {
        var added = jdbc.sql("INSERT INTO app.project_group (key, name, project) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(group.key(), group.name(), group.project()).update() == 1;
        if (added) {
            group.members().forEach(member -> add(group.key(), member));
        }
        return added;
    }

    void delete(String key) {
        jdbc.sql("DELETE FROM app.project_group WHERE key = ?").param(key).update();
    }

    /** @return false if the person is one already */
    boolean add(String group, String username) {
        return jdbc.sql("INSERT INTO app.project_group_member VALUES (?, ?) ON CONFLICT DO NOTHING").params(group, username)
                .update() == 1;
    }

    /** @return false if the person was none */
    boolean remove(String group, String username) {
        return jdbc.sql("DELETE FROM app.project_group_member WHERE group_key = ? AND username = ?").params(group, username)
                .update() == 1;
    }

    void grant(String project, String group, Access access) {
        jdbc.sql("INSERT INTO app.project_right VALUES (?, ?, ?) ON CONFLICT (project, group_key) DO UPDATE "
                + "SET access = excluded.access").params(project, group, access.name()).update();
    }

    boolean revoke(String project, String group) {
        return jdbc.sql("DELETE FROM app.project_right WHERE project = ? AND group_key = ?").params(project, group).update() == 1;
    }

    /** Those of them who may sign in, in order. */
    List<String> enabled(Collection<String> usernames) {
        return jdbc.sql("SELECT username FROM app.person WHERE enabled AND username = ANY(?) ORDER BY username")
                .param(usernames.toArray(String[]::new)).query(String.class).list();
    }

    private static ProjectGroup group(ResultSet row, int index) throws SQLException {
        return new ProjectGroup(row.getString("key"), row.getString("name"), row.getString("project"),
                Arrays.asList((String[]) row.getArray("members").getArray()));
    }
}
