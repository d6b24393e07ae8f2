package io.slipway.request.store;

import io.slipway.process.DeadEnd.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers which dead ends the last check saw, and which of them have been raised. */
@Repository
public class DeadEndRepository {

    private final JdbcClient jdbc;

    DeadEndRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets every mark but these, and returns those of the forgotten that had been raised. */
    public List<Mark> keep(Collection<Mark> seen) {
        return with(seen, """
                with kept as (select * from unnest(:requests, :kinds, :things) as k (request_id, kind, thing)),
                     gone as (delete from app.dead_end d where not exists (select 1 from kept k
                                 where k.request_id = d.request_id and k.kind = d.kind and k.thing = d.thing) returning *)
                select * from gone where raised_at is not null""").query(DeadEndRepository::read).list();
    }

    /** Raises those that were seen before and returns them; the others are seen for the first time now. */
    public List<Mark> see(Collection<Mark> seen) {
        var raised = jdbc.sql("update app.dead_end set raised_at = now() where raised_at is null returning *")
                .query(DeadEndRepository::read).list();
        with(seen, """
                insert into app.dead_end (request_id, kind, thing)
                select * from unnest(:requests, :kinds, :things) on conflict do nothing""").update();
        return raised;
    }

    /** The raised marks of the requests, the oldest first. */
    public List<Mark> raised(Collection<UUID> requests) {
        return jdbc.sql("select * from app.dead_end where request_id = any(:ids) and raised_at is not null "
                        + "order by first_seen, thing")
                .param("ids", requests.toArray(UUID[]::new)).query(DeadEndRepository::read).list();
    }

    private JdbcClient.StatementSpec with(Collection<Mark> marks, String sql) {
        return jdbc.sql(sql).param("requests", marks.stream().map(Mark::request).toArray(UUID[]::new))
                .param("kinds", marks.stream().map(mark -> mark.kind().name()).toArray(String[]::new))
                .param("things", marks.stream().map(Mark::thing).toArray(String[]::new));
    }

    private static Mark read(ResultSet row, int index) throws SQLException {
        return new Mark(row.getObject("request_id", UUID.class), Kind.valueOf(row.getString("kind")), row.getString("thing"));
    }

    /** @param thing the engine's id of what got stuck */
    public record Mark(UUID request, Kind kind, String thing) {
    }
}
