package io.slipway.scm;

import io.slipway.project.ProjectRights;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.UndoFence;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which repository belongs to which project, and which rights it has, in the table {@code app.scm_repository}. */
@Repository
@Transactional
class RepositoryRecords {

    private final JdbcClient jdbc;
    private final ProjectRights rights;
    private final UndoFence fence;

    RepositoryRecords(JdbcClient jdbc, ProjectRights rights, UndoFence fence) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.fence = fence;
    }

    /**
     * Lets the repository follow the project's groups; harmless when it does.
     *
     * @throws NotFound without such a project
     * @return false when it follows another project
     */
    boolean bind(RepositoryId id, String project, String url, String effectKey) {
        if (!fence.pass(effectKey)) {
            throw new PermanentFailure(Phrase.of("scm.taken-back"));
        }
        rights.of(project);
        jdbc.sql("""
                INSERT INTO app.scm_repository (server, name, project, effect_key, url) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""").params(id.server(), id.name(), project, effectKey, url).update();
        return jdbc.sql("SELECT project FROM app.scm_repository WHERE server = ? AND name = ?").params(id.server(), id.name())
                .query(String.class).single().equals(project);
    }

    /** Whether the effect has bound it. */
    @Transactional(readOnly = true)
    boolean isBoundBy(RepositoryId id, String effectKey) {
        return jdbc.sql("SELECT count(*) FROM app.scm_repository WHERE server = ? AND name = ? AND effect_key = ?")
                .params(id.server(), id.name(), effectKey).query(Long.class).single() == 1;
    }

    /** Lets it follow nobody: its rights become those that nobody has. */
    void release(RepositoryId id) {
        jdbc.sql("UPDATE app.scm_repository SET project = '' WHERE server = ? AND name = ?").params(id.server(), id.name())
                .update();
    }

    void unbind(RepositoryId id) {
        jdbc.sql("DELETE FROM app.scm_repository WHERE server = ? AND name = ?").params(id.server(), id.name()).update();
    }

    @Transactional(readOnly = true)
    List<RepositoryId> all() {
        return jdbc.sql("SELECT server, name FROM app.scm_repository ORDER BY server, name")
                .query((row, n) -> new RepositoryId(row.getString("server"), row.getString("name"))).list();
    }

    /** The addresses of a project's repositories, by name. */
    @Transactional(readOnly = true)
    List<Address> of(String project) {
        return jdbc.sql("SELECT name, url FROM app.scm_repository WHERE project = ? ORDER BY name").param(project)
                .query((row, n) -> new Address(row.getString("name"), row.getString("url"))).list();
    }

    /** The rights that the repository has to be given; empty when it has them, or follows no project. */
    Optional<Pending> pending(RepositoryId id) {
        var row = jdbc.sql("""
                SELECT project, rights_version, rights_hash, written_version FROM app.scm_repository
                WHERE server = ? AND name = ? FOR UPDATE""").params(id.server(), id.name()).query(Bound.class).optional();
        return row.flatMap(bound -> {
            var rules = rules(bound.project());
            var same = rules.hash().equals(bound.rightsHash());
            if (same && bound.rightsVersion() == bound.writtenVersion() && bound.rightsVersion() > 0) {
                return Optional.empty();
            }
            var version = same ? bound.rightsVersion() : bound.rightsVersion() + 1;
            jdbc.sql("UPDATE app.scm_repository SET rights_version = ?, rights_hash = ? WHERE server = ? AND name = ?")
                    .params(version, rules.hash(), id.server(), id.name()).update();
            return Optional.of(new Pending(rules, version));
        });
    }

    /** The rights of that version arrived. */
    void written(RepositoryId id, long version) {
        jdbc.sql("UPDATE app.scm_repository SET written_version = greatest(written_version, ?) WHERE server = ? AND name = ?")
                .params(version, id.server(), id.name()).update();
    }

    /** The repository has rights of a version that was not made up here, or not last: the next ones have to be newer. */
    void outdated(RepositoryId id, long version) {
        jdbc.sql("""
                UPDATE app.scm_repository SET rights_version = greatest(rights_version, ?), rights_hash = ''
                WHERE server = ? AND name = ?""").params(version, id.server(), id.name()).update();
    }

    private AuthzRules rules(String project) {
        try {
            return AuthzRules.of(rights.of(project));
        } catch (NotFound gone) {
            return AuthzRules.NOBODY;
        }
    }

    record Pending(AuthzRules rules, long version) {
    }

    record Address(String name, String url) {
    }

    record Bound(String project, long rightsVersion, String rightsHash, long writtenVersion) {
    }
}
