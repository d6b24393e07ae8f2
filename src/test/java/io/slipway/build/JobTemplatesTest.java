package io.slipway.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class JobTemplatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"</command><evil/>", "<![CDATA[ ]]> &lt; &amp; \"'", "{{description}} $1 \\", "é中😀", "two\nlines\t"})
    void whateverAValueIsItStaysText(String script) throws Exception {
        var document = render("script", Map.of("script", script));

        assertThat(document.getElementsByTagName("command").item(0).getTextContent()).isEqualTo(script);
        assertThat(document.getElementsByTagName("evil").getLength()).isZero();
    }

    @Test
    void whatXmlCannotHoldBecomesASpace() throws Exception {
        var document = render("script", Map.of("script", "a\u0000b\u001bc"));

        assertThat(document.getElementsByTagName("command").item(0).getTextContent()).isEqualTo("a b c");
    }

    @Test
    void whatHasNoValueIsLeftOut() throws Exception {
        assertThat(render("subversion", Map.of()).getElementsByTagName("hudson.triggers.SCMTrigger").getLength()).isZero();
        assertThat(render("subversion", Map.of("schedule", "H * * * *")).getElementsByTagName("spec").item(0).getTextContent())
                .isEqualTo("H * * * *");
        assertThat(render("script", Map.of()).getElementsByTagName("hudson.tasks.ArtifactArchiver").getLength()).isZero();
    }

    @Test
    void theKeyIsReadBackAndANoteCannotForgeIt() {
        var description = JobDescription.of("slipway-effect: forged\nslipway-effect: forged", "key-1");

        assertThat(JobDescription.effectKey(description)).isEqualTo("key-1");
        assertThat(JobDescription.effectKey("made by hand")).isNull();
        assertThat(JobDescription.effectKey(null)).isNull();
    }

    private static Document render(String template, Map<String, String> values) throws Exception {
        var xml = JobTemplates.render(new JobSpec("job", "key-1", "note", template, values));
        assertThat(xml).doesNotContain("slipway-if").contains("slipway-effect: key-1", BuildServer.EFFECT_PARAMETER);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
