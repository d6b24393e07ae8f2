package io.slipway.home.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouterLink;
import io.slipway.PortalPageTest;
import io.slipway.identity.Role;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.request.Request;
import io.slipway.request.Requests;
import io.slipway.shared.Ipv4;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HomeViewTest extends PortalPageTest {

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
    private Machines machines;
    private Request request;

    @AfterEach
    void nothingStaysOpen() {
        if (request != null) {
            openAs("lee", Role.REQUESTER, Role.APPROVER);
            inbox.of(request).stream().map(InboxItem::task).forEach(open -> inbox.complete(open.id(), NO));
        }
        machines.unregister("home-test");
        machines.remove("vm-home");
    }

    @Test
    void whoHasNothingIsToldWhatToDo() {
        home("omar", Role.REQUESTER);

        assertThat(text(OwnedCard.class)).contains("You have no machine");
        assertThat(links(OwnedCard.class)).contains("inventory", "catalogue");
        assertThat(_find(AttentionCard.class)).isEmpty();
        assertThat(_find(OperationsCard.class)).isEmpty();
    }

    @Test
    void whatOneAskedForIsThereWithWhereItIsAndWaitsForWhoeverDecides() {
        ask(Map.of());
        home("rita", Role.REQUESTER);
        assertThat(text(AskedCard.class)).contains(request.number()).contains("Lee Lindqvist").contains("Waiting");
        assertThat(links(AskedCard.class)).contains("requests/" + request.id());

        home("lee", Role.REQUESTER, Role.APPROVER);
        String task = inbox.of(request).get(0).task().id();
        assertThat(text(WaitingCard.class)).contains(request.number()).contains("Rita Romero");
        assertThat(links(WaitingCard.class)).contains("inbox/" + task);
    }

    @Test
    void aTaskThatIsDoneDisappearsByItself() {
        ask(Map.of());
        home("lee", Role.REQUESTER, Role.APPROVER);
        assertThat(text(WaitingCard.class)).contains(request.number());

        inbox.complete(inbox.of(request).get(0).task().id(), NO);

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(text(WaitingCard.class)).doesNotContain(request.number());
        });
    }

    @Test
    void aMachineThatEndsSoonOrDoesNotRunNeedsAttention() {
        ask(Map.of("neededUntil", LocalDate.now().plusDays(3).toString()));
        machines.register("vm-home", "dev-home-1", 2, 4096, new Machine.Registration("home-test", "dev-home-1",
                Ipv4.of("10.1.2.3"), "rita", "debian-12", request.id(), request.number()));

        home("rita", Role.REQUESTER);

        assertThat(text(OwnedCard.class)).contains("dev-home-1");
        assertThat(text(AttentionCard.class)).contains("dev-home-1");
        assertThat(links(AttentionCard.class)).contains("machines/vm-home");
    }

    @Test
    void operatorsSeeHowManyMachinesRun() {
        home("omar", Role.REQUESTER, Role.OPERATOR);

        assertThat(text(OperationsCard.class)).contains("machine").contains("For operators");
        assertThat(links(OperationsCard.class)).contains("history", "inventory");
    }

    private void ask(Map<String, Object> more) {
        openAs("rita", Role.REQUESTER);
        var values = new HashMap<>(WANTED);
        values.putAll(more);
        request = requests.submit("onboard-developer", values);
    }

    private void home(String username, Role... roles) {
        openAs(username, roles);
        UI.getCurrent().navigate("preferences");
        UI.getCurrent().navigate(HomeView.class);
    }

    private static String text(Class<? extends HomeCard> card) {
        return _get(card).getElement().getTextRecursively();
    }

    private static List<String> links(Class<? extends HomeCard> card) {
        Component shown = _get(card);
        return Stream.concat(_find(shown, Anchor.class).stream().map(Anchor::getHref),
                _find(shown, RouterLink.class).stream().map(RouterLink::getHref)).toList();
    }
}
