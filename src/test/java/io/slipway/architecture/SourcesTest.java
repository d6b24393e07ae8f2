package io.slipway.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.annotation.Testable;

class SourcesTest {

    private static final int MOST_LINES = 300;
    private static final int MOST_COLUMNS = 130;
    private static final Pattern TWO_SENTENCES = Pattern.compile("(?s)/\\*\\*.*\\.\\s.*\\.\\s.*\\*/");
    private static final Pattern SENTENCE = Pattern.compile("(?!test[A-Z]|should[A-Z])[a-z]+(?:[A-Z0-9][a-z0-9]*)+");
    private static final Pattern HOME = Pattern.compile(".*(?:Test|IT|Contract|Benchmark|Marathon)");
    private static final Path MAIN = Path.of("src", "main", "java");

    @Test
    void noSourceIsLongerThanThreeHundredLines() {
        assertThat(everySource().filter(source -> text(source).lines().count() > MOST_LINES)).isEmpty();
    }

    @Test
    void noLineIsLongerThanAHundredAndThirtyCharacters() {
        assertThat(everySource().flatMap(SourcesTest::longLines)).isEmpty();
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsForInTwoSentences() {
        assertThat(packages()).isNotEmpty().allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
        assertThat(packages().map(folder -> text(folder.resolve("package-info.java")))
                .filter(text -> !text.contains("NullMarked") || !TWO_SENTENCES.matcher(text).find())).isEmpty();
    }

    @Test
    void theNameOfATestIsASentenceInAClassThatTheBuildFinds() {
        var tests = new ClassFileImporter().importPath(Path.of("target", "test-classes")).stream()
                .flatMap(each -> each.getMethods().stream()).filter(SourcesTest::isTest).toList();
        assertThat(tests).isNotEmpty();
        assertThat(tests.stream().filter(test -> !SENTENCE.matcher(test.getName()).matches()
                || !HOME.matcher(outermost(test)).matches())).extracting(JavaMethod::getFullName).isEmpty();
    }

    private static boolean isTest(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class) || method.isAnnotatedWith(ParameterizedTest.class);
    }

    private static String outermost(JavaMethod test) {
        return test.getOwner().getName().replaceFirst("\\$.*", "");
    }

    private static Stream<Path> packages() {
        return sources().map(Path::getParent).distinct()
                .filter(folder -> !folder.equals(MAIN.resolve(Path.of("io", "slipway"))));
    }

    /** Each as file:line. */
    private static Stream<String> longLines(Path source) {
        var lines = text(source).lines().toList();
        return IntStream.range(0, lines.size()).filter(i -> lines.get(i).codePoints().count() > MOST_COLUMNS)
                .mapToObj(i -> source + ":" + (i + 1));
    }

    /** Those of the product and of its tests. */
    private static Stream<Path> everySource() {
        return Stream.of(MAIN, Path.of("src", "test", "java"), Path.of("src", "test-browser")).flatMap(SourcesTest::sources);
    }

    private static Stream<Path> sources() {
        return sources(MAIN);
    }

    private static Stream<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
