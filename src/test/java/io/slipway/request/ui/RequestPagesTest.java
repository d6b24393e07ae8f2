package io.slipway.request.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.inbox.Inbox;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class RequestPagesTest extends PortalPageTest {

    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHZsQg4Y0rbb2aOhIBbPJ6/0+xyrrrzvJ/WFXQRODc8B jo@example.org";

    @Autowired
    private Requests requests;
    @Autowired
    private Inbox inbox;
    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetWhatWasTyped() {
        jdbc.sql("DELETE FROM app.draft").update();
    }

    @Test
    void theCatalogueLeadsToTheFormOfEachItem() {
        openAs("rita", Role.REQUESTER);

        UI.getCurrent().navigate("my-requests");
        UI.getCurrent().navigate(CatalogueView.class);

        assertThat(_find(CatalogueCard.class)).extracting(CatalogueCard::getHref)
                .contains("request/new/onboard-developer");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndAboveAndNothingTypedIsLost() {
        form();
        _setValue(field("Full name"), "Jo Doe");
        _setValue(field("Account name"), "Jo Doe");

        _click(_get(Button.class, button -> button.withText("Send request")));

        assertThat(field("Account name").isInvalid()).isTrue();
        assertThat(field("Account name").getErrorMessage()).contains("Linux account name");
        assertThat(field("Account name").getValue()).isEqualTo("Jo Doe");
        assertThat(field("Full name").isInvalid()).isFalse();
        assertThat(_get(ComboBox.class, box -> box.withLabel("Template")).getErrorMessage()).isEqualTo("Choose one.");
        _assertOne(NativeButton.class, link -> link.withPredicate(button -> button.getText().startsWith("E-mail: ")));
    }

    @Test
    void whatIsPutRightIsNoLongerComplainedAbout() {
        form();
        _setValue(field("Account name"), "Jo Doe");
        _click(_get(Button.class, button -> button.withText("Send request")));

        _setValue(field("Account name"), "jdoe");

        assertThat(field("Account name").isInvalid()).isFalse();
    }

    @Test
    void sendingTheFormStartsARequestAndOpensItsPage() {
        form();
        _setValue(field("Full name"), "Jo Doe");
        _setValue(field("Account name"), "jdoe");
        _setValue(field("E-mail"), "jo@example.org");
        _setValue(_get(TextArea.class, area -> area.withLabel("SSH public key")), KEY);
        _setValue(_get(TextArea.class, area -> area.withLabel("Reason")), "A page test.");
        choose("Template", "debian-12");

        _click(_get(Button.class, button -> button.withText("Send request")));

        var request = requests.page(RequestFilter.all(), 0, 1).get(0);
        assertThat(_get(H1.class).getText()).isEqualTo(request.number() + " · jdoe – Jo Doe");
        assertThat(sentence()).startsWith("Waiting for Lee Lindqvist");
        assertThat(drafts()).isZero();
        end(request);
    }

    @Test
    void aRequestsPageFollowsWhatOthersDo() {
        var request = ask();
        UI.getCurrent().navigate("requests/" + request.id());
        assertThat(sentence()).startsWith("Waiting for Lee Lindqvist");

        CompletableFuture.runAsync(() -> end(request)).join();

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(sentence()).startsWith("Rejected by Lee Lindqvist").endsWith("Not this time.");
        });
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Lee Lindqvist rejected it");
    }

    @Test
    void myRequestsShowWhereEachIs() {
        var request = ask();

        UI.getCurrent().navigate("my-requests");

        var grid = grid();
        assertThat(GridKt._get(grid, 0).request().number()).isEqualTo(request.number());
        assertThat(GridKt._getFormattedRow(grid, 0).toString())
                .contains(request.number(), "jdoe – Jo Doe", "Waiting for Lee Lindqvist");
        end(request);
    }

    @Test
    void historyIsNarrowedByItsAddressAndCancelsWhatIsSelected() {
        var request = ask();
        UI.getCurrent().navigate("history", QueryParameters.fromString("state=WAITING&state=NONSENSE&q=" + request.number()));
        var grid = grid();
        assertThat(GridKt._findAll(grid)).extracting(row -> row.request().number()).containsExactly(request.number());

        grid.select(GridKt._get(grid, 0));
        _click(_get(Button.class, button -> button.withText("Cancel the request")));
        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Cancel this request?");
        assertThat(question.getElement().getTextRecursively()).contains(request.number() + " jdoe", "taken back");
        ConfirmDialogKt._fireConfirm(question);

        await().pollInSameThread()
                .untilAsserted(() -> assertThat(requests.get(request.id()).state()).isEqualTo(RequestState.CANCELLED));
    }

    @SuppressWarnings("unchecked")
    private static Grid<RequestRow> grid() {
        return _get(Grid.class);
    }

    @Test
    void aRequestOfSomebodyElseLooksLikeNone() {
        var request = ask();
        openAs("stranger", Role.REQUESTER);

        UI.getCurrent().navigate("requests/" + request.id());
        assertThat(_get(H1.class).getText()).isEqualTo("This does not exist");
        UI.getCurrent().navigate("requests/" + UUID.randomUUID());
        assertThat(_get(H1.class).getText()).isEqualTo("This does not exist");
        UI.getCurrent().navigate("requests/nonsense");
        assertThat(_get(H1.class).getText()).isEqualTo("This does not exist");
        UI.getCurrent().navigate("request/new/nonsense");
        assertThat(_get(H1.class).getText()).isEqualTo("This does not exist");
        end(request);
    }

    @Test
    void whatWasTypedIsThereAgainOnAnotherPageUntilItIsSent() {
        form();
        _setValue(field("Full name"), "Jo Doe");
        choose("Template", "debian-12");

        form();
        assertThat(field("Full name").getValue()).isEqualTo("Jo Doe");
        assertThat(_get(ComboBox.class, box -> box.withLabel("Template")).getValue()).isEqualTo("debian-12");
        assertThat(_find(Span.class)).extracting(Span::getText).anyMatch(text -> text.startsWith("We kept what you typed"));

        _click(_get(Button.class, button -> button.withText("Discard it")));
        assertThat(field("Full name").getValue()).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void whatSomebodyTypedIsNobodyElsesAndNotForAnotherMachine() {
        form();
        _setValue(field("Full name"), "Jo Doe");

        openAs("ada", Role.ADMINISTRATOR, Role.REQUESTER);
        UI.getCurrent().navigate("request/new/onboard-developer");
        assertThat(field("Full name").getValue()).isEmpty();
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("request/new/onboard-developer", QueryParameters.simple(Map.of("fullName", "Al")));
        assertThat(field("Full name").getValue()).isEqualTo("Al");
    }

    @Test
    void whatWasPutBackIsNotKept() {
        form();
        _setValue(field("Full name"), "Jo Doe");
        assertThat(drafts()).isEqualTo(1);
        _setValue(field("Full name"), "");
        assertThat(drafts()).isZero();
    }

    private long drafts() {
        return jdbc.sql("SELECT count(*) FROM app.draft").query(Long.class).single();
    }

    private void form() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("request/new/onboard-developer");
    }

    private Request ask() {
        openAs("rita", Role.REQUESTER);
        Map<String, Object> values = new HashMap<>(Map.of("fullName", "Jo Doe", "accountName", "jdoe", "email", "jo@example.org",
                "sshPublicKey", KEY, "team", "platform", "template", "debian-12", "size", "small", "reason", "A page test."));
        return requests.submit("onboard-developer", values);
    }

    /** Lee rejects the request, so that nothing of it stays at work. */
    private void end(Request request) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated("lee", "",
                AuthorityUtils.createAuthorityList("ROLE_APPROVER")));
        var task = inbox.of(request).get(0).task().id();
        inbox.complete(task, Map.of("decision", "reject", "comment", "Not this time."));
    }

    private static TextField field(String label) {
        return _get(TextField.class, field -> field.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, String value) {
        _setValue((ComboBox<String>) _get(ComboBox.class, box -> box.withLabel(label)), value);
    }

    private static String sentence() {
        return _find(Paragraph.class).stream().filter(text -> text.getParent().filter(WherePanel.class::isInstance).isPresent())
                .findFirst().orElseThrow().getText();
    }
}
