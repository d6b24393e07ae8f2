package io.slipway.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.inbox.Inbox;
import io.slipway.request.Request;
import io.slipway.request.Requests;
import io.slipway.ui.PaletteEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the modules make findable, and for whom. */
class PaletteSourcesTest extends PortalPageTest {

    private static final Map<String, Object> WANTED = Map.of("fullName", "Jo Doe", "accountName", "jdoe",
            "email", "jo@example.org",
            "sshPublicKey", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHZsQg4Y0rbb2aOhIBbPJ6/0+xyrrrzvJ/WFXQRODc8B jo@example.org",
            "team", "platform", "template", "debian-12", "size", "small", "reason", "A page test.");

    @Autowired
    private Requests requests;
    @Autowired
    private Inbox inbox;
    @Autowired
    private JdbcClient jdbc;
    private @Nullable Request request;

    /** Pages that other tests opened. */
    @BeforeEach
    void nothingIsRemembered() {
        jdbc.sql("DELETE FROM app.recent_page").update();
    }

    @AfterEach
    void nothingStaysOpen() {
        if (request != null) {
            openAs("lee", Role.REQUESTER, Role.APPROVER);
            inbox.of(request).forEach(open -> inbox.complete(open.task().id(),
                    Map.of("decision", "reject", "comment", "Not this time.")));
        }
    }

    @Test
    void aRequestIsFoundByItsNumberByThoseWhoMaySeeIt() {
        openAs("rita", Role.REQUESTER);
        request = requests.submit("onboard-developer", WANTED);

        assertThat(found("rita", request.number(), Role.REQUESTER)).contains(request.number() + " · " + request.title());
        assertThat(found("omar", request.number(), Role.REQUESTER)).isEmpty();
        assertThat(found("omar", request.number(), Role.OPERATOR)).isNotEmpty();
    }

    @Test
    void whatWasOpenedIsOfferedFirstAndOnlyWhileThePersonMaySeeIt() {
        openAs("rita", Role.REQUESTER);
        request = requests.submit("onboard-developer", WANTED);
        openAs("ada", Role.ADMINISTRATOR);
        UI.getCurrent().navigate("requests/" + request.id());

        assertThat(recent("ada", Role.ADMINISTRATOR)).extracting(PaletteEntry::path).containsExactly("requests/" + request.id());
        assertThat(recent("ada", Role.REQUESTER)).isEmpty();
        assertThat(recent("rita", Role.REQUESTER)).isEmpty();
    }

    @Test
    void peopleAreFoundByAdministratorsOnly() {
        assertThat(found("ada", "lindqvist", Role.ADMINISTRATOR)).containsExactly("Lee Lindqvist");
        assertThat(found("omar", "lindqvist", Role.OPERATOR)).isEmpty();
    }

    @Test
    void whatCanBeAskedForIsAnActionForThoseWhoMayAsk() {
        assertThat(found("rita", "onboard", Role.REQUESTER)).contains("Request: Onboard a developer");
        assertThat(found("lee", "onboard dev", Role.APPROVER)).doesNotContain("Request: Onboard a developer");
    }

    private List<String> found(String username, String text, Role role) {
        return palette(username, role).find(text).values().stream().flatMap(List::stream).map(PaletteEntry::title).toList();
    }

    private List<PaletteEntry> recent(String username, Role role) {
        return palette(username, role).find("").getOrDefault("shell.palette.recent", List.of());
    }

    private CommandPalette palette(String username, Role role) {
        openAs(username, role);
        UI.getCurrent().navigate("preferences");
        return _get(CommandPalette.class);
    }
}
