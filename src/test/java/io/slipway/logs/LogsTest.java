package io.slipway.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.StoreTest;
import io.slipway.shared.Change;
import io.slipway.shared.LogState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@StoreTest
@Import(LogRepository.class)
class LogsTest {

    private static final String RED = "\u001B[31m";
    private static final String PLAIN = "\u001B[0m";

    @Autowired
    LogRepository repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String log = "test/" + UUID.randomUUID();
    private final List<Object> told = new ArrayList<>();
    private Logs logs;

    @BeforeEach
    void keepOneMegabyte() {
        logs = logs(DataSize.ofMegabytes(1));
    }

    @AfterEach
    void stop() {
        logs.remove(log);
        logs.destroy();
    }

    @Test
    void whatIsWrittenCanBeReadAtAnyLine() {
        logs.append(log, lines(1, 5000));
        logs.append(log, lines(5001, 9000));

        var source = logs.source(log);
        assertThat(source.state()).isEqualTo(new LogState(1, 9000, 0, false));
        assertThat(source.read(1, 2)).containsExactly("line 1", "line 2");
        assertThat(source.read(4999, 4)).containsExactly("line 4999", "line 5000", "line 5001", "line 5002");
        assertThat(source.read(8999, 10)).containsExactly("line 8999", "line 9000");
        assertThat(source.read(9001, 10)).isEmpty();
    }

    @Test
    void aLogThatWasNotBegunIsEmpty() throws IOException {
        var source = logs.source(log);

        assertThat(source.state()).isEqualTo(LogState.EMPTY);
        assertThat(source.read(1, 10)).isEmpty();
        assertThat(source.search("a", 1).count()).isZero();
        assertThat(source.error(1, true)).isEmpty();
        assertThat(download()).isEmpty();
    }

    @Test
    void aLineMayComeInPiecesAndAProgressBarIsOneLine() {
        logs.append(log, "first\nload");
        logs.append(log, "ing 10 %\r");
        logs.append(log, "loading 90 %\r\n");
        logs.append(log, "end");

        assertThat(logs.source(log).read(1, 10)).containsExactly("first", "loading 90 %", "end");
        assertThat(logs.source(log).state().last()).isEqualTo(3);
    }

    @Test
    void hostileTextIsKeptAsItCame() throws IOException {
        var text = "nul \u0000 and " + RED + "<b>red" + PLAIN + " \u202E\uD83D\uDE00\n";
        logs.append(log, text);

        assertThat(logs.source(log).read(1, 1)).containsExactly(text.strip());
        assertThat(download()).isEqualTo(text);
    }

    @Test
    void aVeryLongLineIsBroken() {
        logs.append(log, "x".repeat(20_000));
        logs.append(log, "y\nnext\n");

        assertThat(logs.source(log).read(1, 10)).extracting(String::length).containsExactly(8192, 8192, 3617, 4);
    }

    @Test
    void searchCountsLinesWhateverTheirCaseAndColours() {
        logs.append(log, lines(1, 30_000));
        logs.append(log, "Li" + RED + "NE 7" + PLAIN + " line 7\nother");

        var found = logs.source(log).search("line 7", 10);
        assertThat(found.count()).isEqualTo(1111);
        assertThat(found.lines()).startsWith(70L, 71L).endsWith(7999L, 30_001L);
        assertThat(found.until()).isEqualTo(30_002);
        assertThat(logs.source(log).search("e 8\nline", 1).count()).isZero();
    }

    @Test
    void errorsAreFoundInBothDirections() {
        logs.append(log, lines(1, 20_000) + "ERROR: no space left\nfine\n" + lines(20_003, 20_003));
        logs.append(log, "java.io.IOException: gone\n");

        var source = logs.source(log);
        assertThat(source.state().errors()).isEqualTo(2);
        assertThat(source.error(1, true)).hasValue(20_001);
        assertThat(source.error(20_002, true)).hasValue(20_004);
        assertThat(source.error(20_005, true)).isEmpty();
        assertThat(source.error(20_003, false)).hasValue(20_001);
    }

    @Test
    void aLogThatIsTooLongLosesItsOldestLinesAndTheOthersKeepTheirNumbers() throws IOException {
        logs.append(log, "ERROR: the first\n");
        for (int from = 2; from < 150_000; from += 10_000) {
            logs.append(log, lines(from, from + 9999));
        }

        var state = logs.source(log).state();
        assertThat(state.first()).isGreaterThan(20_000);
        assertThat(state.last()).isEqualTo(150_001);
        assertThat(state.errors()).isZero();
        assertThat(logs.source(log).read(state.first(), 1)).containsExactly("line " + state.first());
        assertThat(logs.source(log).read(1, 5)).isEmpty();
        assertThat(download().length()).isBetween(600_000, 1_048_576);
    }

    @Test
    void everyChangeIsToldAndTheEndIsKnown() {
        logs.append(log, "a\n");
        logs.finish(log);
        logs.remove(log);

        assertThat(told).containsExactly(new Change("log", log), new Change("log", log), new Change("log", log));
        assertThat(jdbc.sql("SELECT count(*) FROM app.log WHERE name = ?").param(log).query(Long.class).single()).isZero();
    }

    @Test
    void smallPiecesAreStoredTogether() {
        try (var writer = logs.writer(log)) {
            var bytes = "żółw\n".getBytes(StandardCharsets.UTF_8);
            for (int index = 0; index < bytes.length; index++) {
                writer.append(bytes, index, 1);
            }
            assertThat(told).isEmpty();
            Awaitility.await().untilAsserted(() -> assertThat(logs.source(log).read(1, 1)).containsExactly("żółw"));
            writer.append("end\n");
        }

        assertThat(told).hasSize(3);
        assertThat(logs.source(log).state()).isEqualTo(new LogState(1, 2, 0, true));
    }

    @Test
    void oldLogsGo() {
        logs.append(log, "a\n");
        jdbc.sql("UPDATE app.log SET changed_at = now() - interval '31 days' WHERE name = ?").param(log).update();
        logs.append(log + "/young", "a\n");

        assertThat(logs.removeOld()).contains(log).doesNotContain(log + "/young");
        logs.remove(log + "/young");
    }

    private Logs logs(DataSize most) {
        return new Logs(repository, new LogProperties(most, Duration.ofDays(30)), told::add, transaction,
                Clock.fixed(Instant.now(), Clock.systemUTC().getZone()));
    }

    private String download() throws IOException {
        var out = new ByteArrayOutputStream();
        logs.source(log).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(line -> "line " + line + "\n").collect(Collectors.joining());
    }
}
