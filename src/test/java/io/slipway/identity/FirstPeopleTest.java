package io.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditTrail;
import io.slipway.audit.Via;
import io.slipway.database.DatabaseMode;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@SlipwayTest
@ExtendWith(OutputCaptureExtension.class)
class FirstPeopleTest {

    @Autowired
    PersonRepository repository;

    @Autowired
    People people;

    @Autowired
    Teams teams;

    @Autowired
    Groups groups;

    @Autowired
    DemoPeople demoPeople;

    @Autowired
    DemoSignIns signIns;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @Test
    void theDemonstrationHasItsPeopleAndTeams() {
        assertThat(signIns.all()).extracting(DemoSignIn::username).containsExactly("rita", "lee", "omar", "ada");
        assertThat(signIns.all()).extracting(DemoSignIn::role)
                .containsExactly("requester", "approver", "operator", "administrator");
        assertThat(teams.find("platform")).contains(Team.of("platform", "Platform team", "lee", List.of("rita")));
        assertThat(groups.groupsOf("lee")).containsExactly("requesters", "approvers", "team:platform", "lead:platform");
        assertThat(groups.groupsOf("rita")).containsExactly("requesters", "team:platform");
        assertThat(groups.membersOf("lead:platform")).containsExactly("lee");
        assertThat(groups.membersOf("team:platform")).containsExactly("lee", "rita");
        assertThat(groups.all()).contains("administrators", "team:data", "lead:data");
        assertThat(audit.find(AuditFilter.subject("person", "rita"), 0, 10)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("person.create");
            assertThat(entry.actor()).isEqualTo("system");
            assertThat(entry.via()).isEqualTo(Via.SYSTEM);
        });
    }

    @Test
    @Transactional
    void whenTheDemonstrationEndsItsPeopleAreShutOutAndAnAdministratorIsMade(CapturedOutput console) {
        jdbc.sql("UPDATE app.person SET enabled = false WHERE NOT demo").update();

        start(new DemoProperties(false, null), new AdminProperties(null));

        assertThat(people.find("ada").orElseThrow().enabled()).isFalse();
        assertThat(people.find("admin").orElseThrow().roles()).contains(Role.ADMINISTRATOR);
        String password = console.getOut().replaceAll("(?s).*with the password (\\S+).*", "$1");
        assertThat(passwords.matches(password, repository.passwordHash("admin"))).isTrue();

        start(new DemoProperties(null, null), new AdminProperties(null));
        assertThat(people.find("ada").orElseThrow().enabled()).isTrue();
    }

    @Test
    @Transactional
    void theAdministratorsFirstPasswordCanBeGiven(CapturedOutput console) {
        jdbc.sql("UPDATE app.person SET enabled = false WHERE NOT demo").update();

        start(new DemoProperties(false, null), new AdminProperties("given by the operator"));

        assertThat(passwords.matches("given by the operator", repository.passwordHash("admin"))).isTrue();
        assertThat(console.getAll()).doesNotContain("given by the operator");
    }

    @Test
    @Transactional
    void anotherDemoPasswordTakesTheOldOnesPlace() {
        start(new DemoProperties(null, "another-password"), new AdminProperties(null));

        assertThat(passwords.matches("another-password", repository.passwordHash("rita"))).isTrue();
    }

    @Test
    @Transactional
    void aRealPersonOfTheSameNameKeepsTheirPassword() {
        jdbc.sql("UPDATE app.person SET demo = false WHERE username = 'rita'").update();

        start(new DemoProperties(null, "another-password"), new AdminProperties(null));

        assertThat(passwords.matches("another-password", repository.passwordHash("rita"))).isFalse();
        assertThat(signIns.all()).extracting(DemoSignIn::username).doesNotContain("rita");
    }

    private void start(DemoProperties demo, AdminProperties admin) {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getLoopbackAddress());
        new FirstPeople(repository, people, demoPeople, demo, admin, new DatabaseMode(true), server, transactions)
                .afterSingletonsInstantiated();
    }
}
