package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.slipway.journey.RealPortal;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import org.junit.jupiter.api.Test;

/** A portal is killed at every point of every shipped process and started again: it leaves what an undisturbed run leaves. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class KillIT {

    /** Some points depend on how fast a system outside is just now, and may not come up again: one in so many. */
    private static final int SELDOM = 100;

    @Test
    void aKillAtAnyPointLeavesWhatAnUndisturbedRunLeaves() throws Exception {
        var log = new KillLog();
        // Whoever is held before a commit holds its rows, too: nobody else may want them meanwhile.
        try (var campaign = new Campaign("kill", RealPortal.on(10, 139, 254), log, "60s", 1)) {
            campaign.rehearse(Story.TOOLS, Story.PLAIN, Story.TAKEN_BACK, Story.UNDONE, Story.REJECTED, Story.LOST);
            campaign.rehearse(Story.REMOVAL_REJECTED);
            campaign.rehearse(Story.REMOVED);
            campaign.provide(8);
            campaign.killEverywhere(Story.values());
            ReliabilityReport.write("points", log.lines());
            campaign.assertNothingLostAndNothingTwice();
        }
        assertThat(log.open()).as("points at which no portal was killed").hasSizeLessThanOrEqualTo(log.size() / SELDOM);
    }
}
