package io.slipway.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SlipwayTest
@Transactional
class PreferencesTest {

    private static final Preference CHOSEN = new Preference(Colours.DARK, Density.COMPACT, Locale.SIMPLIFIED_CHINESE,
            ZoneId.of("Asia/Shanghai"), false);

    @Autowired
    Preferences preferences;

    @Autowired
    RecentPages recent;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    @WithMockUser("rita")
    void whoHasChosenNothingGetsWhatTheSystemAndTheBrowserSay() {
        assertThat(preferences.current()).isEqualTo(Preference.DEFAULT);
    }

    @Test
    void whoHasNotSignedInHasNoPreferences() {
        assertThat(preferences.current()).isEqualTo(Preference.DEFAULT);
    }

    @Test
    @WithMockUser("rita")
    void whatOneChoosesIsKeptAndStandsInTheTrail() {
        preferences.choose(CHOSEN);

        assertThat(preferences.current()).isEqualTo(CHOSEN);
        assertThat(audit.find(AuditFilter.subject("person", "rita"), 0, 2)).extracting(AuditRecord::action)
                .containsExactlyInAnyOrder("person.set-language", "person.set-preferences");

        preferences.choose(Preference.DEFAULT);
        assertThat(preferences.current()).isEqualTo(Preference.DEFAULT);
    }

    @Test
    @WithMockUser("rita")
    void aZoneThatNobodyKnowsIsNoZone() {
        preferences.choose(CHOSEN);
        jdbc.sql("UPDATE app.preference SET zone = 'Mars/Olympus'").update();

        assertThat(preferences.current().zone()).isNull();
    }

    @Test
    @WithMockUser("rita")
    void whatWasOpenedLastComesFirstAndTheOldestIsForgotten() {
        IntStream.range(0, 25).forEach(n -> recent.opened("requests/" + n));
        recent.opened("requests/20");

        assertThat(recent.paths()).hasSize(20).startsWith("requests/20", "requests/24").doesNotContain("requests/4");
    }

    @Test
    void whatNobodyOpensIsNotKept() {
        recent.opened("requests/1");

        assertThat(recent.paths()).isEmpty();
    }
}
