package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A portal is killed at every point of every shipped process and started again; what is left is what an undisturbed run leaves. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class KillIT {

    @Test
    void aKillAtAnyPointLeavesWhatAnUndisturbedRunLeaves() throws Exception {
        var log = new KillLog();
        try (var campaign = new Campaign("kill", log)) {
            campaign.rehearse(List.of(Story.TOOLS));
            campaign.killEverywhere(List.of(Story.TOOLS));
            System.out.println(log.summary());
            campaign.assertNothingLostAndNothingTwice();
        }
        assertThat(log.open(Story.TOOLS)).as("points at which no portal was killed").isEmpty();
    }
}
