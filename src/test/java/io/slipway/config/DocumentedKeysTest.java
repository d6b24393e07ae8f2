package io.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedKeysTest {

    /** A key in the first column of a table. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(slipway\\.[^`]+)` \\|");

    private static final KnownKeys KNOWN = KnownKeys.of(new ConfigurationRecords().below(List.of("io.slipway")));

    /** A list is documented as a whole. */
    @Test
    void everySettingIsInTheOperatorGuide() throws IOException {
        var documented = new KnownKeys(documented().toList());

        assertThat(KNOWN.patterns()).isNotEmpty().allSatisfy(key ->
                assertThat(documented.contains(key.replace("[*]", "").replace("*", "any"))).as(key).isTrue());
    }

    @Test
    void everySettingInTheOperatorGuideExists() throws IOException {
        assertThat(documented()).isNotEmpty().allSatisfy(key ->
                assertThat(KNOWN.contains(key.replace("*", "any"))).as(key).isTrue());
    }

    private static Stream<String> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs", "operator-guide.md"))).results()
                .map(MatchResult::group).map(row -> row.replaceAll("[|` ]", "").replaceAll("<[^>]+>", "*"));
    }
}
