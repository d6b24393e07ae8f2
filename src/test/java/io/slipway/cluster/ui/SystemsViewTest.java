package io.slipway.cluster.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.given;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.slipway.PageTest;
import io.slipway.cluster.Node;
import io.slipway.cluster.Nodes;
import io.slipway.cluster.SystemStatus;
import io.slipway.cluster.SystemStatus.Kind;
import io.slipway.cluster.Systems;
import io.slipway.identity.Role;
import io.slipway.shared.Phrase;
import io.slipway.step.SystemPauses.Pause;
import io.slipway.step.SystemStates.State;
import io.slipway.step.WorkGate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@Import(SystemsViewTest.Threads.class)
class SystemsViewTest extends PageTest {

    /** The portal's own comes with what is left out here. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Threads {

        @Bean
        AsyncTaskExecutor applicationTaskExecutor() {
            return new SimpleAsyncTaskExecutor();
        }
    }

    private static final Instant WHEN = Instant.parse("2026-03-02T08:00:00Z");
    private static final SystemStatus VCENTER = new SystemStatus("vcenter", Kind.ONE, "vCenter vc.example.org", false, 8, 3, 1,
            new State(WHEN, null, null), null);

    @MockitoBean
    private Systems systems;
    @MockitoBean
    private Nodes nodes;
    @MockitoBean
    private WorkGate gate;

    @BeforeEach
    void oneNode() {
        given(systems.list()).willReturn(List.of(VCENTER,
                new SystemStatus("hosts", Kind.MANY, "ssh root@…:22", true, 8, 0, 0, null, null)));
        given(nodes.list()).willReturn(List.of(node("one", Node.State.WORKING, true), node("two", Node.State.LOST, false)));
        given(gate.closed()).willReturn(Optional.empty());
    }

    @Test
    void systemsAndNodesAreShownWithWhatTheyDo() {
        show();
        assertThat(texts()).contains("vCenter vc.example.org", "Answers", "3 run, one waits; 8 at once on each node",
                "Each machine for itself", "Simulated", "this node", "Takes work", "Not seen any more",
                "40 ms ahead of the database's", "2 steps");
        assertThat(_find(Button.class, button -> button.withText("Test connection"))).hasSize(1);
    }

    @Test
    void aSystemThatDoesNotAnswerSaysSinceWhenAndWhatStandsInTheWay() {
        given(systems.list()).willReturn(List.of(new SystemStatus("vcenter", Kind.ONE, "vCenter vc.example.org", false, 8, 0, 12,
                new State(null, Phrase.of("mail.unreachable"), WHEN), new Pause(WHEN, Phrase.of("mail.unreachable"), WHEN))));
        show();
        assertThat(texts()).contains("Does not answer since", "Next try:", "12 wait", "Last error");
    }

    @Test
    void aConnectionIsTestedWithoutHoldingUpThePage() {
        var answer = new CountDownLatch(1);
        given(systems.test("vcenter")).willAnswer(call -> {
            answer.await();
            return new Systems.TestResult(Duration.ofMillis(70), null);
        });
        show();
        _click(_get(Button.class, button -> button.withText("Test connection")));
        _get(ProgressBar.class);
        assertThat(texts()).contains("Talking to the system");
        answer.countDown();
        awaitText("It answered after 70 ms.");
    }

    @Test
    void aTestThatFailsSaysWhy() {
        given(systems.test("vcenter")).willReturn(new Systems.TestResult(Duration.ofMillis(5000), Phrase.of("mail.unreachable")));
        show();
        _click(_get(Button.class, button -> button.withText("Test connection")));
        awaitText("No connection after 5,000 ms: The mail server");
        assertThat(_get(Button.class, button -> button.withText("Test connection")).isEnabled()).isTrue();
    }

    @Test
    void aNodeThatTakesNoWorkSaysSoAboveEverything() {
        given(gate.closed()).willReturn(Optional.of(Phrase.of("cluster.clock-wrong", 5.2, Phrase.of("cluster.behind"), 3.0)));
        show();
        assertThat(texts()).contains("The clock of this node is 5.2 seconds behind the database's.");
    }

    @Test
    void onlyOperatorsAndAdministratorsSeeThePage() {
        openAs("rita", Role.REQUESTER);
        UI.getCurrent().navigate("systems");
        assertThat(_get(H1.class).getText()).isEqualTo("You may not see this");
    }

    private void show() {
        openAs("omar", Role.OPERATOR);
        UI.getCurrent().navigate("systems");
    }

    private static void awaitText(String text) {
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(texts()).contains(text);
        });
    }

    private static String texts() {
        return _get(SystemsView.class).getElement().getTextRecursively();
    }

    private static Node node(String host, Node.State state, boolean self) {
        return new Node(host + "-1", host, "", WHEN, WHEN, Duration.ofMillis(40), state, Map.of("vcenter", 2), self);
    }
}
