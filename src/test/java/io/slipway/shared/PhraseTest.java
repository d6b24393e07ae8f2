package io.slipway.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PhraseTest {

    @Test
    void aPhraseSurvivesJsonWithAPlainMapper() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Phrase phrase = Phrase.of("vm.no-answer", "dev-1", 3, 2.5, true, Instant.parse("2026-03-01T08:30:00Z"),
                LocalDate.of(2026, 12, 31), Phrase.of("vm.reason", "timeout", Instant.EPOCH));

        assertThat(json.readValue(json.writeValueAsString(phrase), Phrase.class)).isEqualTo(phrase);
    }

    @Test
    void aValueOfAnyOtherKindIsKeptAsItsText() {
        assertThat(Phrase.of("a", Thread.State.BLOCKED, null).args()).containsExactly("BLOCKED", "null");
    }
}
