package io.slipway.scm.subversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class SvnXmlTest {

    @Test
    void aCommitWithoutAuthorOrMessageIsReadAsWell() throws XMLStreamException {
        var log = SvnXml.log("<log><logentry revision=\"7\"><date>2026-01-02T03:04:05.678901Z</date></logentry></log>");

        assertThat(log).singleElement().satisfies(revision -> {
            assertThat(revision.number()).isEqualTo(7);
            assertThat(revision.author()).isEmpty();
            assertThat(revision.message()).isEmpty();
        });
    }

    @Test
    void documentTypesAndWhatIsNoXmlAreRefused() {
        for (var text : List.of("<!DOCTYPE log [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><log><logentry revision='1'>"
                + "<msg>&x;</msg></logentry></log>", "<!DOCTYPE log><log/>", "svn: E170013", "",
                "<log><logentry revision='x'/></log>",
                "<log><logentry revision='1'><date>yesterday</date></logentry></log>", "<log><logentry revision='1'>")) {
            assertThatThrownBy(() -> SvnXml.log(text)).as(text).isInstanceOf(XMLStreamException.class);
        }
    }
}
