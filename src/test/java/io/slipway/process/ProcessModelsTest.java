package io.slipway.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.i18n.Languages;
import io.slipway.process.lint.Finding;
import io.slipway.process.lint.ModelLint;
import io.slipway.step.DeclaredSteps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The models and forms that the portal ships keep every rule that guards a deployment. */
class ProcessModelsTest {

    @Test
    void everyShippedModelAndFormPassesTheLint() throws IOException {
        var files = shipped();
        assertThat(files.keySet()).contains("onboard-developer.bpmn", "onboard-developer.form");
        var lint = new ModelLint(DeclaredSteps.all(), Languages.ALL.subList(1, Languages.ALL.size()));
        assertThat(lint.check(files)).extracting(ProcessModelsTest::line).isEmpty();
    }

    private static String line(Finding finding) {
        return finding.file() + " " + finding.element() + " " + finding.message().key() + " " + finding.message().args();
    }

    private static Map<String, String> shipped() throws IOException {
        var found = new TreeMap<String, String>();
        for (var folder : new String[] {"processes", "forms"}) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    found.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return found;
    }
}
