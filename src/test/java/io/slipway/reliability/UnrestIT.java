package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.journey.RealPortal;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import io.slipway.reliability.Announcement.Kind;
import io.slipway.reliability.Announcement.When;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node that sleeps, a database that goes away: what is left is what an undisturbed run leaves. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class UnrestIT {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int RESTARTS = 3;
    private static final int BETWEEN_RESTARTS = 40;

    private static final KillLog LOG = new KillLog();
    private static Campaign campaign;

    @BeforeAll
    static void rehearse() throws Exception {
        campaign = new Campaign("unrest", RealPortal.on(140, 199, 253), LOG, "5s", 16);
        campaign.rehearse(Story.TOOLS, Story.TAKEN_BACK, Story.REJECTED);
    }

    @AfterAll
    static void end() {
        campaign.close();
    }

    @Test
    void aNodeThatSleepsPastItsLocksDoesNothingTwiceWhenItWakes() throws Exception {
        var points = LOG.points(Story.TOOLS);
        var sleepers = points.stream().filter(point -> point.kind() == Kind.call && point.when() == When.before)
                .map(point -> campaign.next(Story.TOOLS).killedAt(List.of(point), points)).toList();

        campaign.live(sleepers, conductor -> {
            assertThat(conductor.awaitStand(PATIENCE)).isTrue();
            var asleep = sleepers.stream().filter(journey -> journey.standsAt() != null).count();
            Signal.STOP.to(campaign.portal().handle());
            campaign.world().node("awake", null).with("slipway.worker.lock", "5s").start();
            await("another node's work").atMost(LONG).until(conductor::isOver);
            conductor.letOn();
            Signal.CONT.to(campaign.portal().handle());
            conductor.awaitQuiet();
            System.out.printf("a node fell asleep at %d of %d calls%n", asleep, sleepers.size());
            assertThat(asleep).isEqualTo(sleepers.size());
        });

        sleepers.forEach(campaign::assertAsUndisturbed);
        campaign.assertNothingLostAndNothingTwice();
    }

    @Test
    void aDatabaseThatRestartsUnderLoadLosesNothing() throws Exception {
        var journeys = Stream.of(Story.TOOLS, Story.TOOLS, Story.TOOLS, Story.TAKEN_BACK, Story.TAKEN_BACK, Story.REJECTED)
                .map(campaign::next).toList();

        campaign.live(journeys, conductor -> {
            for (var restart = 1; restart <= RESTARTS; restart++) {
                var enough = restart * BETWEEN_RESTARTS;
                await("work to interrupt").atMost(LONG).pollInterval(Duration.ofMillis(20))
                        .until(() -> conductor.reached() > enough);
                campaign.world().restartDatabase();
            }
            await("the end of all requests").atMost(LONG).until(conductor::isOver);
        });

        journeys.forEach(campaign::assertAsUndisturbed);
        campaign.assertNothingLostAndNothingTwice();
    }
}
