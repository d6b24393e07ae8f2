package io.slipway.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.MovableClock;
import io.slipway.StoreTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class DraftsTest {

    private static final FormSchema FORM = new FormSchema("trial", List.of(field("name", Map.of()), field("size", Map.of()),
            field("pin", Map.of("secret", "true"))));
    private static final DraftKey KEY = new DraftKey("rita", "request/trial");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ObjectMapper json;

    private final MovableClock clock = new MovableClock();
    private Drafts drafts;

    @BeforeEach
    void noDrafts() {
        jdbc.sql("DELETE FROM app.draft").update();
        drafts = new Drafts(jdbc, json, clock);
    }

    @Test
    void theLastWordsAreKeptWithTheirTime() {
        drafts.keep(KEY, FORM, Map.of("name", "Jo", "size", 1));
        clock.pass(Duration.ofMinutes(2));
        Map<String, @Nullable Object> emptied = new HashMap<>(Map.of("name", "Jo Doe"));
        emptied.put("size", null);
        drafts.keep(KEY, FORM, emptied);
        assertThat(drafts.find(KEY)).contains(new Draft(emptied, clock.instant()));
        drafts.drop(KEY);
        assertThat(drafts.find(KEY)).isEmpty();
    }

    @Test
    void secretsAndWhatTheFormDoesNotKnowAreNotKept() {
        drafts.keep(KEY, FORM, Map.of("name", "Jo", "pin", "1234", "other", "x"));
        assertThat(drafts.find(KEY).orElseThrow().values()).isEqualTo(Map.of("name", "Jo"));
        assertThat(jdbc.sql("SELECT entries::text FROM app.draft").query(String.class).single()).doesNotContain("1234");
    }

    @Test
    void whatLayForAMonthIsForgottenWhenThePersonTypesSomethingElse() {
        drafts.keep(KEY, FORM, Map.of("name", "Jo"));
        drafts.keep(new DraftKey("lee", "task/1"), FORM, Map.of("name", "Lee"));
        clock.pass(Duration.ofDays(31));
        drafts.keep(new DraftKey("rita", "request/other"), FORM, Map.of("name", "Jo"));
        assertThat(drafts.find(KEY)).isEmpty();
        assertThat(drafts.find(new DraftKey("lee", "task/1"))).isPresent();
    }

    private static FormField field(String key, Map<String, String> properties) {
        return new FormField(key, FieldType.TEXTFIELD, key, "", null, false,
                new FormField.Rules(false, null, null, null, null, null, null, false), List.of(), null, properties);
    }
}
