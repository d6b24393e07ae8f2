package io.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.shared.Change;
import io.slipway.shared.Conflict;
import io.slipway.shared.FieldError;
import io.slipway.shared.Forbidden;
import io.slipway.shared.InvalidInput;
import io.slipway.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@SlipwayTest
@Transactional
@RecordApplicationEvents
class PeopleTest {

    private static final String PASSWORD = "correct horse";

    @Autowired
    People people;

    @Autowired
    Teams teams;

    @Autowired
    CurrentPerson current;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    @WithMockUser(username = "ada", roles = "ADMINISTRATOR")
    void anAdministratorCreatesAPersonAndTheTrailSaysSo() {
        Person person = people.create(newcomer("nina"));

        assertThat(people.find("nina")).contains(person);
        assertThat(person.roles()).containsExactly(Role.REQUESTER);
        assertThat(events.stream(Change.class)).contains(new Change("person", "nina"));
        AuditRecord entry = audit.find(AuditFilter.subject("person", "nina"), 0, 1).get(0);
        assertThat(entry.actor()).isEqualTo("ada");
        assertThat(entry.action()).isEqualTo("person.create");
        assertThat(entry.detail()).contains("Nina").doesNotContain(PASSWORD);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        NewPerson wrong = new NewPerson("Bad Name", " ", "nobody", "short", Set.of());

        assertThatThrownBy(() -> people.create(wrong)).asInstanceOf(type(InvalidInput.class))
                .satisfies(invalid -> assertThat(invalid.errors()).extracting(FieldError::field)
                        .containsExactly("username", "fullName", "email", "password"));
    }

    @Test
    void aUsernameIsTakenOnce() {
        people.create(newcomer("nina"));

        assertThatThrownBy(() -> people.create(newcomer("nina"))).isInstanceOf(Conflict.class);
    }

    @Test
    @WithMockUser(username = "rita", roles = "REQUESTER")
    void everyoneMayChangeOwnPasswordAndLanguageAndNothingElse() {
        people.setPassword("rita", PASSWORD);
        people.setLocale("rita", Locale.SIMPLIFIED_CHINESE);
        assertThat(current.locale()).contains(Locale.SIMPLIFIED_CHINESE);

        assertThatThrownBy(() -> people.setPassword("lee", PASSWORD)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.create(newcomer("nina"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.setEnabled("lee", false)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> teams.create(Team.of("mine", "Mine", "rita", List.of()))).isInstanceOf(Forbidden.class);
    }

    @Test
    @WithAnonymousUser
    void strangersAreNotTakenForThePortalItself() {
        assertThatThrownBy(() -> people.create(newcomer("nina"))).isInstanceOf(Forbidden.class);
    }

    @Test
    void somebodyMustRemainToAdminister() {
        jdbc.sql("UPDATE app.person SET enabled = false WHERE username <> 'ada'").update();

        assertThatThrownBy(() -> people.setEnabled("ada", false)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> people.change("ada", new PersonChange("Ada", "ada@example.org", Set.of())))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSearchFindsPartsOfNamesAndTakesWildcardsLiterally() {
        people.create(newcomer("nina_x"));

        assertThat(people.search("NINA", 0, 10)).extracting(Person::username).containsExactly("nina_x");
        assertThat(people.count("nina_x@")).isEqualTo(1);
        assertThat(people.count("%")).isZero();
        assertThat(people.count("")).isEqualTo(people.search("", 0, 500).size());
    }

    @Test
    void aTeamNeedsPeopleWhoExist() {
        assertThatThrownBy(() -> teams.create(Team.of("New Team", "", "nobody", List.of("ghost"))))
                .asInstanceOf(type(InvalidInput.class)).satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::field).containsExactlyInAnyOrder("key", "name", "members", "lead"));
        assertThatThrownBy(() -> teams.change(Team.of("none", "None", "lee", List.of()))).isInstanceOf(NotFound.class);
        teams.create(Team.of("ops", "Operations", "omar", List.of("rita")));
        assertThat(teams.of("rita")).extracting(Team::key).contains("ops", "platform");
        assertThat(teams.find("ops").orElseThrow().members()).containsExactly("omar", "rita");
    }

    private static NewPerson newcomer(String username) {
        return new NewPerson(username, "Nina Newcomer", username + "@example.org", PASSWORD, Set.of(Role.REQUESTER));
    }
}
