package io.slipway.directory.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.slipway.SlipwayTest;
import io.slipway.audit.AuditFilter;
import io.slipway.audit.AuditRecord;
import io.slipway.audit.AuditTrail;
import io.slipway.directory.Directory;
import io.slipway.directory.DirectoryProperties;
import io.slipway.identity.NewPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.project.Access;
import io.slipway.project.BranchLayout;
import io.slipway.project.NewProject;
import io.slipway.project.ProjectGroup;
import io.slipway.project.ProjectGroups;
import io.slipway.project.Projects;
import io.slipway.project.WebContainer;
import io.slipway.shared.StartRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SlipwayTest
class LdapServerTest {

    private static final String PASSWORD = "correct horse";
    private static final String SERVICE = "service password";
    private static final String DORA = "uid=dora,ou=people,dc=slipway";

    @Autowired
    Directory directory;

    @Autowired
    People people;

    @Autowired
    Projects projects;

    @Autowired
    ProjectGroups groups;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    private LdapServer server;
    private LDAPConnection client;

    @BeforeEach
    void aDirectoryWithAGroup() throws LDAPException {
        people.create(new NewPerson("dora", "Dora Díaz", "dora@example.org", PASSWORD, Set.of(Role.REQUESTER)));
        projects.create(new NewProject("ldap-trial", "Trial", "", "rita", WebContainer.NONE, BranchLayout.EMPTY), "ldap-1");
        groups.create(new ProjectGroup("ldap-trial-devs", "Devs", "ldap-trial", List.of("dora", "lee")), Access.READ);
        server = server("127.0.0.1", null);
        server.start();
        client = new LDAPConnection("127.0.0.1", server.port());
    }

    @AfterEach
    void nothingIsLeft() {
        client.close();
        server.stop();
        projects.takeBack("ldap-1");
        jdbc.sql("DELETE FROM app.person_role WHERE username = 'dora'").update();
        jdbc.sql("DELETE FROM app.person WHERE username = 'dora'").update();
    }

    @Test
    void thePortalsPasswordIsTheDirectorysAndADisabledPersonHasNone() {
        assertThat(bind(DORA, PASSWORD)).isEqualTo(ResultCode.SUCCESS);
        assertThat(bind("UID=Dora, OU=people, DC=slipway", PASSWORD)).isEqualTo(ResultCode.SUCCESS);
        assertThat(bind(DORA, "wrong")).isEqualTo(ResultCode.INVALID_CREDENTIALS);
        assertThat(bind("uid=nobody,ou=people,dc=slipway", PASSWORD)).isEqualTo(ResultCode.INVALID_CREDENTIALS);
        assertThat(bind("uid=dora,ou=groups,dc=slipway", PASSWORD)).isEqualTo(ResultCode.INVALID_CREDENTIALS);
        assertThat(bind("not a name", PASSWORD)).isNotEqualTo(ResultCode.SUCCESS);
        assertThat(bind("uid=dora)(uid=*,ou=people,dc=slipway", PASSWORD)).isNotEqualTo(ResultCode.SUCCESS);
        people.setEnabled("dora", false);
        assertThat(bind(DORA, PASSWORD)).isEqualTo(ResultCode.INVALID_CREDENTIALS);
        assertThat(audit.find(AuditFilter.subject("person", "dora"), 0, 50)).extracting(AuditRecord::action)
                .contains("directory.bind");
    }

    @Test
    void aNameWithoutAPasswordIsNobody() {
        var options = client.getConnectionOptions();
        options.setBindWithDNRequiresPassword(false);
        client.setConnectionOptions(options);

        assertThat(bind(DORA, "")).isEqualTo(ResultCode.UNWILLING_TO_PERFORM);
        assertThat(bind("", "")).as("anonymous, who may ask nothing").isEqualTo(ResultCode.SUCCESS);
        assertThat(refused("dc=slipway")).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
    }

    @Test
    void whoeverHasSignedInFindsPeopleAndGroups() throws LDAPException {
        client.bind(DirectoryTree.SERVICE, SERVICE);

        assertThat(search("ou=people,dc=slipway", "(uid=dora)")).singleElement().satisfies(person -> {
            assertThat(person.getDN()).isEqualTo(DORA);
            assertThat(person.getAttributeValue("mail")).isEqualTo("dora@example.org");
            assertThat(person.hasAttribute("userPassword")).isFalse();
        });
        assertThat(search("dc=slipway", "(&(objectClass=groupOfNames)(member=" + DORA + "))"))
                .extracting(SearchResultEntry::getDN).contains("cn=ldap-trial-devs,ou=groups,dc=slipway");
        assertThat(search("dc=slipway", "(uid=*)")).extracting(entry -> entry.getAttributeValue("uid")).contains("dora", "rita");
        assertThat(client.search("dc=slipway", SearchScope.SUB, "(uid=dora)", "cn").getSearchEntries().get(0).getAttributes())
                .extracting(attribute -> attribute.getName()).containsExactly("cn");
        var group = "cn=ldap-trial-devs,ou=groups,dc=slipway";
        assertThat(client.compare(group, "member", "uid=DORA,ou=people, dc=slipway").compareMatched()).isTrue();
        assertThat(client.compare(group, "member", "uid=omar,ou=people,dc=slipway").compareMatched()).isFalse();
        groups.removeMember("ldap-trial-devs", "dora");
        assertThat(client.compare(group, "member", DORA).compareMatched()).as("at once").isFalse();
    }

    @Test
    void nothingCanBeChanged() throws LDAPException {
        client.bind(DORA, PASSWORD);

        assertThatThrownBy(() -> client.delete("uid=lee,ou=people,dc=slipway")).isInstanceOf(LDAPException.class);
        assertThatThrownBy(() -> client.modify("dn: " + DORA, "changetype: modify", "replace: mail", "mail: x@example.org"))
                .isInstanceOf(LDAPException.class);
        assertThatThrownBy(() -> client.add("dn: uid=x,ou=people,dc=slipway", "objectClass: person", "uid: x"))
                .isInstanceOf(LDAPException.class);
    }

    @Test
    void passwordsAreNotTakenUnencryptedFromOtherMachines() {
        assertThatThrownBy(() -> server("0.0.0.0", null).start()).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> server("127.0.0.1", Path.of("missing.pem")).start()).isInstanceOf(StartRefused.class);
    }

    private LdapServer server(String address, @Nullable Path certificate) {
        var properties = new DirectoryProperties(true, address, 0, certificate, certificate, SERVICE);
        return new LdapServer(properties, new LdapConversation(new DirectoryTree(directory),
                new DirectorySignIn(directory, SERVICE), null));
    }

    private ResultCode bind(String dn, String password) {
        try {
            return client.bind(dn, password).getResultCode();
        } catch (LDAPException wrong) {
            return wrong.getResultCode();
        }
    }

    private ResultCode refused(String base) {
        try {
            return client.search(base, SearchScope.SUB, "(uid=*)").getResultCode();
        } catch (LDAPException wrong) {
            return wrong.getResultCode();
        }
    }

    private List<SearchResultEntry> search(String base, String filter) throws LDAPException {
        return client.search(base, SearchScope.SUB, filter).getSearchEntries();
    }
}
