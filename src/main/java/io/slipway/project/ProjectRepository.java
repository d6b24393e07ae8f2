package io.slipway.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Projects in the table {@code app.project}. */
@Repository
class ProjectRepository {

    private static final String OF = """
            (p.owner = :%1$s OR EXISTS (SELECT FROM app.project_right r JOIN app.project_group_member m USING (group_key)
                WHERE r.project = p.key AND m.username = :%1$s))""";
    private static final String VISIBLE = "(:viewer::text IS NULL OR " + OF.formatted("viewer") + ")";
    private static final String MATCHING = " WHERE " + VISIBLE + """
             AND (p.key ILIKE :like OR p.name ILIKE :like OR p.description ILIKE :like)
             AND (:state::text IS NULL OR p.state = :state)
             AND (:member::text IS NULL OR\s""" + OF.formatted("member") + ")";

    private final JdbcClient jdbc;

    ProjectRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param viewer who may have to belong to it; null for anybody */
    Optional<Project> find(String key, @Nullable String viewer) {
        return jdbc.sql("SELECT p.* FROM app.project p WHERE p.key = :key AND " + VISIBLE).param("key", key)
                .param("viewer", viewer, Types.VARCHAR).query(ProjectRepository::read).optional();
    }

    Optional<Project> madeBy(String effectKey) {
        return jdbc.sql("SELECT * FROM app.project WHERE effect_key = ?").param(effectKey).query(ProjectRepository::read)
                .optional();
    }

    /** Keeps others from changing the project and its groups until the end of the transaction. */
    void lock(String key) {
        jdbc.sql("SELECT key FROM app.project WHERE key = ? FOR UPDATE").param(key).query(String.class).optional();
    }

    List<Project> search(ProjectQuery query, @Nullable String viewer, long offset, int limit) {
        return matching("SELECT p.* FROM app.project p" + MATCHING + order(query) + " LIMIT :limit OFFSET :offset", query, viewer)
                .param("limit", limit).param("offset", offset).query(ProjectRepository::read).list();
    }

    long count(ProjectQuery query, @Nullable String viewer) {
        return matching("SELECT count(*) FROM app.project p" + MATCHING, query, viewer).query(Long.class).single();
    }

    /** @return false if the key is taken */
    boolean insert(NewProject project, @Nullable String effectKey) {
        return jdbc.sql("""
                INSERT INTO app.project (key, name, description, owner, container, layout, effect_key)
                VALUES (:key, :name, :description, :owner, :container, :layout, :effect) ON CONFLICT DO NOTHING""")
                .param("key", project.key()).param("name", project.name()).param("description", project.description())
                .param("owner", project.owner()).param("container", project.container().name())
                .param("layout", project.layout().name()).param("effect", effectKey, Types.VARCHAR).update() == 1;
    }

    void update(String key, ProjectChange change) {
        jdbc.sql("UPDATE app.project SET name = ?, description = ?, owner = ? WHERE key = ?")
                .params(change.name(), change.description(), change.owner(), key).update();
    }

    void setState(String key, ProjectState state) {
        jdbc.sql("UPDATE app.project SET state = ? WHERE key = ?").params(state.name(), key).update();
    }

    void delete(String key) {
        jdbc.sql("DELETE FROM app.project_right WHERE project = ?").param(key).update();
        jdbc.sql("DELETE FROM app.project_group WHERE project = ?").param(key).update();
        jdbc.sql("DELETE FROM app.project WHERE key = ?").param(key).update();
    }

    private StatementSpec matching(String sql, ProjectQuery query, @Nullable String viewer) {
        var like = "%" + query.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql(sql).param("viewer", viewer, Types.VARCHAR).param("like", like)
                .param("state", query.state() == null ? null : query.state().name(), Types.VARCHAR)
                .param("member", query.member(), Types.VARCHAR);
    }

    private static String order(ProjectQuery query) {
        var direction = query.descending() ? " DESC" : " ASC";
        return " ORDER BY " + switch (query.sort()) {
            case KEY -> "";
            case NAME -> "lower(p.name)" + direction + ", ";
            case OWNER -> "p.owner" + direction + ", ";
            case STATE -> "p.state" + direction + ", ";
            case CREATED -> "p.created_at" + direction + ", ";
        } + "p.key" + direction;
    }

    private static Project read(ResultSet row, int index) throws SQLException {
        return new Project(row.getString("key"), row.getString("name"), row.getString("description"), row.getString("owner"),
                ProjectState.valueOf(row.getString("state")), WebContainer.valueOf(row.getString("container")),
                BranchLayout.valueOf(row.getString("layout")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
