package io.slipway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read about the portal points at things that exist. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))`");

    @Test
    void everyLinkLeadsSomewhere() {
        var broken = new ArrayList<String>();
        pages().forEach(page -> found(LINK, prose(page)).filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leadsSomewhere(page, link)).forEach(link -> broken.add(page + " → " + link)));

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsShownSomewhereAndSmall() throws IOException {
        var linked = pages().stream().flatMap(page -> found(LINK, prose(page)).map(link -> target(page, link)))
                .collect(Collectors.toSet());
        try (var files = Files.walk(Path.of("docs", "images"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(picture -> {
                assertThat(linked).contains(picture);
                assertThat(picture.toFile().length()).as(picture.toString()).isLessThan(200_000);
            });
        }
    }

    @Test
    void everyTestThatAPageNamesExists() {
        var tests = tests();

        assertThat(pages().stream().flatMap(page -> found(TEST, prose(page)))).isNotEmpty().isSubsetOf(tests);
    }

    private static boolean leadsSomewhere(Path page, String link) {
        var target = target(page, link);
        var anchor = link.contains("#") ? link.substring(link.indexOf('#') + 1) : "";
        return Files.exists(target)
                && (anchor.isEmpty() || found(HEADING, prose(target)).map(DocsTest::anchor).anyMatch(anchor::equals));
    }

    private static Path target(Path page, String link) {
        var file = link.replaceFirst("#.*", "");
        return file.isEmpty() ? page : page.resolveSibling(file).normalize();
    }

    /** As the usual hosts of repositories make it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-');
    }

    private static List<Path> pages() {
        return Stream.concat(Stream.of(Path.of("README.md")),
                Stream.of("docs", "docker", "processes", "forms").flatMap(folder -> below(folder, ".md").stream())).toList();
    }

    private static Set<String> tests() {
        return Stream.of("src/test/java", "src/test-browser/java").flatMap(folder -> below(folder, ".java").stream())
                .map(file -> file.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
    }

    private static List<Path> below(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String prose(Path page) {
        try {
            return CODE_BLOCK.matcher(Files.readString(page)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
