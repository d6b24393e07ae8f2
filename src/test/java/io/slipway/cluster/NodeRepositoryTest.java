package io.slipway.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.StoreTest;
import io.slipway.cluster.Node.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
@Import(NodeRepository.class)
class NodeRepositoryTest {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    @Autowired
    private NodeRepository nodes;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void noNodes() {
        jdbc.sql("DELETE FROM app.node").update();
    }

    @Test
    void aNodeIsListedUntilItTakesItsLeave() {
        nodes.beat("one-1", "one.example.org", "1.2", Duration.ofMillis(-70), State.WORKING,
                Map.of("vcenter", 2, "mail", 1), List.of());
        assertThat(nodes.list("one-1", SILENCE)).singleElement().satisfies(node -> {
            assertThat(node.host()).isEqualTo("one.example.org");
            assertThat(node.clockDifference()).isEqualTo(Duration.ofMillis(-70));
            assertThat(node.inHand()).isEqualTo(3);
            assertThat(node.self()).isTrue();
        });
        nodes.remove("one-1");
        assertThat(nodes.list("one-1", SILENCE)).isEmpty();
    }

    @Test
    void aNodeThatIsSilentIsLostAndForgottenAfterADay() {
        nodes.beat("one-1", "one.example.org", "", Duration.ZERO, State.WORKING, Map.of(), List.of());
        nodes.beat("two-1", "two.example.org", "", Duration.ZERO, State.WORKING, Map.of(), List.of());
        silentFor("two-1", Duration.ofMinutes(1));
        assertThat(nodes.list("one-1", SILENCE)).extracting(Node::state).containsExactlyInAnyOrder(State.WORKING, State.LOST);
        nodes.forgetSilentSince(Duration.ofDays(1));
        assertThat(nodes.list("one-1", SILENCE)).hasSize(2);
        silentFor("two-1", Duration.ofDays(1));
        nodes.forgetSilentSince(Duration.ofDays(1));
        assertThat(nodes.list("one-1", SILENCE)).extracting(Node::id).containsExactly("one-1");
    }

    @Test
    void whatNodesRunTogetherIsWhatThoseRunThatAreAliveAndStay() {
        nodes.beat("one-1", "one.example.org", "", Duration.ZERO, State.WORKING, Map.of(), List.of("vm.clone/1", "mail.send/1"));
        nodes.beat("two-1", "two.example.org", "", Duration.ZERO, State.WORKING, Map.of(), List.of("vm.clone/1", "vm.clone/2"));
        nodes.beat("new-1", "new.example.org", "", Duration.ZERO, State.LEAVING, Map.of(), List.of("vm.clone/3"));
        assertThat(nodes.topics(SILENCE)).containsExactlyInAnyOrder("vm.clone/1", "vm.clone/2", "mail.send/1");
        silentFor("two-1", Duration.ofMinutes(1));
        assertThat(nodes.topics(SILENCE)).containsExactlyInAnyOrder("vm.clone/1", "mail.send/1");
        nodes.beat("one-1", "one.example.org", "", Duration.ZERO, State.WORKING, Map.of(), List.of("mail.send/1"));
        assertThat(nodes.topics(SILENCE)).containsExactly("mail.send/1");
    }

    @Test
    void aClockIsOnlyCalledWrongWhenTheDelayOfTheAnswerDoesNotExplainIt() {
        var now = Instant.parse("2026-03-02T08:00:00Z");
        var limit = Duration.ofSeconds(3);
        assertThat(ClockReading.of(now, now.plusSeconds(4), Duration.ofMillis(20)).beyond(limit)).isTrue();
        assertThat(ClockReading.of(now, now.minusSeconds(4), Duration.ofMillis(20)).beyond(limit)).isTrue();
        assertThat(ClockReading.of(now, now.plusSeconds(8), Duration.ofSeconds(10)).beyond(limit)).isFalse();
    }

    private void silentFor(String id, Duration time) {
        jdbc.sql("UPDATE app.node SET seen_at = seen_at - make_interval(secs => :age) WHERE id = :id")
                .param("age", time.toSeconds()).param("id", id).update();
    }
}
