package io.slipway.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerConditionTest {

    private static final List<Peer> NEEDED = List.of(Peer.VSPHERE);

    @Test
    void aTestRunsWhenItsPeerIsThere() {
        var environment = Map.of("SLIPWAY_TESTBED_VSPHERE_URL", "https://vc.example.org/sdk");

        assertThat(PeerCondition.decide(NEEDED, environment::get).isDisabled()).isFalse();
    }

    @Test
    void aTestWithoutItsPeerIsSkippedAndSaysWhichOneIsMissing() {
        var result = PeerCondition.decide(NEEDED, Map.<String, String>of()::get);

        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason().orElseThrow()).contains("a vSphere API", "SLIPWAY_TESTBED_VSPHERE_URL");
    }

    @Test
    void anEmptyVariableIsAMissingPeer() {
        var environment = Map.of("SLIPWAY_TESTBED_VSPHERE_URL", " ");

        assertThat(PeerCondition.decide(NEEDED, environment::get).isDisabled()).isTrue();
    }

    @Test
    void aMissingPeerFailsWherePeersAreRequired() {
        var environment = Map.of("SLIPWAY_REQUIRE_PEERS", "true");

        assertThatThrownBy(() -> PeerCondition.decide(NEEDED, environment::get))
            .hasMessageContaining("SLIPWAY_TESTBED_VSPHERE_URL").hasMessageContaining("failure");
    }
}
