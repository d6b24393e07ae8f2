package io.slipway.inbox.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.request.Request;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

class InboxViewTest extends PortalPageTest {

    private static final Map<String, Object> WANTED = Map.of("fullName", "Jo Doe", "accountName", "jdoe",
            "email", "jo@example.org",
            "sshPublicKey", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHZsQg4Y0rbb2aOhIBbPJ6/0+xyrrrzvJ/WFXQRODc8B jo@example.org",
            "team", "platform", "template", "debian-12", "size", "small", "reason", "A page test.");
    private static final Map<String, Object> NO = Map.of("decision", "reject", "comment", "Not this time.");

    @Autowired
    private Requests requests;
    @Autowired
    private Inbox inbox;
    @Autowired
    private JdbcClient jdbc;
    private Request request;
    private String task;

    @BeforeEach
    void ritaAsksAndLeeOpensTheTask() {
        openAs("rita", Role.REQUESTER);
        request = requests.submit("onboard-developer", WANTED);
        openAs("lee", Role.REQUESTER, Role.APPROVER);
        task = inbox.of(request).get(0).task().id();
        UI.getCurrent().navigate("inbox/" + task);
    }

    @AfterEach
    void nothingStaysOpen() {
        openAs("lee", Role.REQUESTER, Role.APPROVER);
        inbox.of(request).stream().map(InboxItem::task).forEach(open -> inbox.complete(open.id(), NO));
    }

    @Test
    void aRejectionNeedsItsReason() {
        decide("reject");

        assertThat(comment().isInvalid()).isTrue();
        assertThat(comment().isRequiredIndicatorVisible()).isTrue();
        assertThat(requests.get(request.id()).state()).isEqualTo(RequestState.WAITING);
    }

    @Test
    void aDecisionEndsTheTaskAndTheRequestGoesOn() {
        _setValue(comment(), "Not this time.");
        decide("reject");

        assertThat(inbox.of(request)).isEmpty();
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(requests.get(request.id()).state()).isEqualTo(RequestState.REJECTED));
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Done. Thank you.");
    }

    @Test
    void aTaskCanBeTakenAndGivenBack() {
        _click(_get(Button.class, button -> button.withText("Take it")));
        assertThat(inbox.open(task).item().task().assignee()).isEqualTo("lee");

        _click(_get(Button.class, button -> button.withText("Give it back")));
        assertThat(inbox.open(task).item().task().assignee()).isNull();
    }

    @Test
    void aTaskThatIsFinishedElsewhereSaysSoAndKeepsWhatWasTyped() {
        _setValue(comment(), "My thoughts.");
        var lee = SecurityContextHolder.getContext();

        CompletableFuture.runAsync(() -> {
            SecurityContextHolder.setContext(lee);
            inbox.complete(task, NO);
        }).join();

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(_find(Span.class)).extracting(Span::getText)
                    .anyMatch(text -> text.startsWith("Somebody else has finished this in the meantime"));
        });
        assertThat(comment().getValue()).isEqualTo("My thoughts.");
        _assertNone(Button.class, button -> button.withText("Send"));
    }

    @Test
    void whatWasTypedStaysKeptWhenSomebodyElseTookTheTaskMeanwhile() {
        _setValue(comment(), "Which team pays?");
        assign("ada");
        decide("reject");
        assertThat(drafts()).isEqualTo(1);
        assertThat(requests.get(request.id()).state()).isEqualTo(RequestState.WAITING);
        assign(null);
    }

    @Test
    void whatWasTypedIntoATaskIsOfferedAgainElsewhereUntilItIsSent() {
        _setValue(comment(), "Which team pays?");
        assertThat(drafts()).isEqualTo(1);

        openAs("lee", Role.REQUESTER, Role.APPROVER);
        UI.getCurrent().navigate("inbox/" + task);

        assertThat(comment().getValue()).isEqualTo("Which team pays?");
        assertThat(_find(Span.class)).extracting(Span::getText).anyMatch(text -> text.startsWith("We kept what you typed"));
        decide("reject");
        assertThat(inbox.of(request)).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void whatWasTypedIntoATaskIsOfferedOnThePageOfItsRequestAsWell() {
        _setValue(comment(), "Which team pays?");

        UI.getCurrent().navigate("requests/" + request.id());

        assertThat(comment().getValue()).isEqualTo("Which team pays?");
        _click(_get(Button.class, button -> button.withText("Discard it")));
        assertThat(comment().getValue()).isEmpty();
        assertThat(drafts()).isZero();
    }

    @Test
    void theMenuSaysHowManyTasksWait() {
        assertThat(_find(Span.class, span -> span.withClasses("slipway-count")).get(0).getText())
                .isEqualTo(Long.toString(inbox.count(Whose.ALL)));
    }

    /** Right before this page hears of it. */
    private void assign(@Nullable String person) {
        jdbc.sql("UPDATE act_ru_task SET assignee_ = :person, rev_ = rev_ + 1 WHERE id_ = :id").param("person", person)
                .param("id", task).update();
    }

    private long drafts() {
        return jdbc.sql("SELECT count(*) FROM app.draft WHERE place = :place").param("place", "task/" + task)
                .query(Long.class).single();
    }

    @SuppressWarnings("unchecked")
    private static void decide(String decision) {
        _setValue((RadioButtonGroup<String>) _get(RadioButtonGroup.class, group -> group.withLabel("Decision")), decision);
        _click(_get(Button.class, button -> button.withText("Send")));
    }

    private static TextArea comment() {
        return _get(TextArea.class, area -> area.withLabel("Comment"));
    }
}
