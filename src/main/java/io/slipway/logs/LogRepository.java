package io.slipway.logs;

import io.slipway.shared.LogState;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of logs and their pieces. */
@Repository
class LogRepository {

    private final JdbcClient jdbc;

    LogRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A log's row.
     *
     * @param bytes of the text that is kept
     */
    record Row(long id, LogState state, long bytes) {
    }

    Optional<Row> find(String name) {
        return jdbc.sql("SELECT * FROM app.log WHERE name = :name").param("name", name).query(LogRepository::row).optional();
    }

    /** Makes it if there is none, and keeps others from writing to it until the transaction ends. */
    Row lock(String name) {
        jdbc.sql("INSERT INTO app.log (name) VALUES (:name) ON CONFLICT (name) DO NOTHING").param("name", name).update();
        return jdbc.sql("SELECT * FROM app.log WHERE name = :name FOR UPDATE").param("name", name)
                .query(LogRepository::row).single();
    }

    void update(Row row) {
        jdbc.sql("""
                UPDATE app.log SET first_line = :first, last_line = :last, bytes = :bytes, errors = :errors,
                       finished = :finished, changed_at = now()
                WHERE id = :id""")
                .param("id", row.id()).param("first", row.state().first()).param("last", row.state().last())
                .param("bytes", row.bytes()).param("errors", row.state().errors()).param("finished", row.state().finished())
                .update();
    }

    boolean remove(String name) {
        return jdbc.sql("DELETE FROM app.log WHERE name = :name").param("name", name).update() > 0;
    }

    List<String> removeUnchangedSince(Instant moment) {
        return jdbc.sql("DELETE FROM app.log WHERE changed_at < :moment RETURNING name")
                .param("moment", moment.atOffset(ZoneOffset.UTC)).query(String.class).list();
    }

    Optional<Chunk> lastChunk(long log) {
        return jdbc.sql("SELECT first_line, text FROM app.log_chunk WHERE log = :log ORDER BY first_line DESC LIMIT 1")
                .param("log", log).query(LogRepository::chunk).optional();
    }

    /** Pieces one after the other, beginning with the one that has the line. */
    List<Chunk> chunks(long log, long from, long to, int most) {
        return jdbc.sql("""
                SELECT first_line, text FROM app.log_chunk
                WHERE log = :log AND first_line <= :to AND first_line >= coalesce(
                      (SELECT max(first_line) FROM app.log_chunk WHERE log = :log AND first_line <= :from), :from)
                ORDER BY first_line LIMIT :most""")
                .param("log", log).param("from", from).param("to", to).param("most", most).query(LogRepository::chunk).list();
    }

    /** What a change of pieces did to their log. */
    record Difference(long bytes, long errors) {
    }

    /** Puts pieces at the end, the first of them in the place of the one that has its line. */
    Difference put(long log, List<Chunk> chunks) {
        var before = jdbc.sql("""
                DELETE FROM app.log_chunk WHERE log = :log AND first_line >= :line RETURNING bytes, cardinality(errors)""")
                .param("log", log).param("line", chunks.get(0).firstLine()).query(LogRepository::difference).list();
        long bytes = -before.stream().mapToLong(Difference::bytes).sum();
        long errors = -before.stream().mapToLong(Difference::errors).sum();
        for (Chunk chunk : chunks) {
            var text = chunk.bytes();
            var wrong = chunk.errors();
            jdbc.sql("""
                    INSERT INTO app.log_chunk (log, first_line, last_line, bytes, errors, text)
                    VALUES (:log, :first, :last, :bytes, :errors, :text)""")
                    .param("log", log).param("first", chunk.firstLine()).param("last", chunk.lastLine())
                    .param("bytes", text.length).param("errors", wrong).param("text", Chunk.deflate(text)).update();
            bytes += text.length;
            errors += wrong.length;
        }
        return new Difference(bytes, errors);
    }

    /** Removes the oldest pieces until the others have no more than so many bytes; never the newest one. */
    Difference shrink(long log, long bytes) {
        var gone = jdbc.sql("""
                DELETE FROM app.log_chunk WHERE log = :log AND first_line IN (
                    SELECT first_line FROM (SELECT first_line, sum(bytes) OVER (ORDER BY first_line DESC) AS kept,
                                                   max(first_line) OVER () AS newest
                                            FROM app.log_chunk WHERE log = :log) AS sizes
                    WHERE kept > :bytes AND first_line < newest)
                RETURNING bytes, cardinality(errors)""")
                .param("log", log).param("bytes", bytes).query(LogRepository::difference).list();
        return new Difference(-gone.stream().mapToLong(Difference::bytes).sum(),
                -gone.stream().mapToLong(Difference::errors).sum());
    }

    long firstLine(long log) {
        return jdbc.sql("SELECT min(first_line) FROM app.log_chunk WHERE log = :log").param("log", log)
                .query(Long.class).single();
    }

    OptionalLong error(long log, long from, boolean forward) {
        var sql = forward
                ? "SELECT min(e) FROM app.log_chunk, unnest(errors) AS e WHERE log = :log AND last_line >= :from AND e >= :from"
                : "SELECT max(e) FROM app.log_chunk, unnest(errors) AS e WHERE log = :log AND first_line <= :from AND e <= :from";
        return jdbc.sql(sql).param("log", log).param("from", from).query(Long.class).optional()
                .map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(row.getLong("id"), new LogState(row.getLong("first_line"), row.getLong("last_line"),
                row.getLong("errors"), row.getBoolean("finished")), row.getLong("bytes"));
    }

    private static Chunk chunk(ResultSet row, int index) throws SQLException {
        return new Chunk(row.getLong("first_line"), new String(Chunk.inflate(row.getBytes("text")), StandardCharsets.UTF_8));
    }

    private static Difference difference(ResultSet row, int index) throws SQLException {
        return new Difference(row.getLong(1), row.getLong(2));
    }
}
