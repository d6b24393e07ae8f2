package io.slipway.step.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.step.DeclaredSteps;
import io.slipway.step.StepParameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages and templates are in the repository; with {@code -Dregenerate=true} this writes them. */
class StepDocumentsTest {

    private static final String HOW = "written by: mvn test -Dtest=StepDocumentsTest -Dregenerate=true";

    @Test
    void pagesAndTemplatesSayWhatTheContractsSay() throws IOException {
        var wanted = StepDocuments.of(DeclaredSteps.all());
        if (Boolean.getBoolean("regenerate")) {
            write(wanted);
        }
        assertThat(existing().keySet()).as(HOW).isEqualTo(wanted.keySet());
        assertThat(existing()).as(HOW).isEqualTo(wanted);
    }

    @Test
    void everyInputAndOutputIsDescribedWithAnExample() {
        assertThat(DeclaredSteps.all()).isNotEmpty().allSatisfy(step -> assertThat(
                Stream.concat(step.inputs().stream(), step.outputs().stream())
                        .filter(parameter -> parameter.description().isBlank() || parameter.example().isBlank()))
                .extracting(StepParameter::name)
                .as("inputs and outputs of %s without @Describe or example", step.topic()).isEmpty());
    }

    @Test
    void durationsReadAsPeopleSayThem() {
        assertThat(Stream.of("PT5S", "PT1M", "PT1H30M", "PT2H").map(Duration::parse).map(Markdown::time))
                .containsExactly("5 s", "1 min", "1 h 30 min", "2 h");
    }

    private static void write(Map<String, String> files) throws IOException {
        for (var old : existing().keySet()) {
            Files.delete(Path.of(old));
        }
        for (var file : files.entrySet()) {
            var path = Path.of(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static Map<String, String> existing() throws IOException {
        var found = new TreeMap<String, String>();
        for (var folder : new String[] {StepDocuments.PAGES, StepDocuments.TEMPLATES}) {
            if (Files.isDirectory(Path.of(folder))) {
                try (var files = Files.list(Path.of(folder))) {
                    files.forEach(file -> found.put(folder + file.getFileName(), text(file)));
                }
            }
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
