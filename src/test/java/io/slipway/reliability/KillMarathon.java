package io.slipway.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.journey.RealPortal;
import io.slipway.peers.Peer;
import io.slipway.peers.RequiresPeer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Two nodes are killed at random under load, and replies of vCenter get lost, for as long as is asked for. */
@RequiresPeer({Peer.VSPHERE, Peer.SSH})
class KillMarathon {

    private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("kill.minutes", 10));
    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final List<String> METHODS = List.of("CloneVM_Task", "PowerOnVM_Task", "SetEntityPermissions", "Destroy_Task");
    private static final List<Story> STORIES = List.of(Story.TOOLS, Story.TOOLS, Story.TOOLS, Story.PLAIN, Story.TAKEN_BACK,
            Story.UNDONE, Story.REJECTED, Story.LOST);

    /** How often each story is lived at once: two nodes are busy for longer than one needs to start again. */
    private static final int TIMES = 2;

    private final KillRecord record = KillRecord.load();

    @Test
    void killsAtRandomLeaveWhatAnUndisturbedRunLeaves() throws Exception {
        var end = Instant.now().plus(TIME);
        try (var campaign = new Campaign("marathon", RealPortal.on(10, 139, 254), new KillLog(), "5s", 16)) {
            campaign.rehearse(Story.TOOLS, Story.PLAIN, Story.TAKEN_BACK, Story.UNDONE, Story.REJECTED, Story.LOST);
            campaign.rehearse(Story.REMOVAL_REJECTED);
            campaign.rehearse(Story.REMOVED);
            campaign.provide(2);
            campaign.join(campaign.world().node("marathon-2", campaign.conductor()).with("slipway.worker.lock", "5s"));
            while (Instant.now().isBefore(end)) {
                batch(campaign);
                ReliabilityReport.write("marathon", record.lines());
            }
        }
        assertThat(List.of(record.get("different"), record.get("orphans"), record.get("duplicates"), record.get("stuck")))
                .as("different, orphans, made twice, stuck").containsOnly(0);
    }

    private void batch(Campaign campaign) throws Exception {
        // The same seed goes through the same choices again, and the next run goes on after the last one.
        var random = new Random(Long.getLong("kill.seed", 1) * 1_000_003 + record.get("batches"));
        var journeys = new ArrayList<Journey>();
        IntStream.range(0, TIMES).forEach(time -> STORIES.forEach(story -> journeys.add(campaign.next(story))));
        while (campaign.machines() > 0) {
            journeys.add(campaign.next(random.nextInt(4) == 0 ? Story.REMOVAL_REJECTED : Story.REMOVED));
        }
        campaign.live(journeys, conductor -> {
            var known = 0;
            while (!conductor.isOver()) {
                if (random.nextInt(3) == 0) {
                    campaign.world().vcenter().order("{\"method\":\"%s\",\"kind\":\"drop-after\"}"
                            .formatted(METHODS.get(random.nextInt(METHODS.size()))));
                    record.add("lost replies", 1);
                }
                var enough = Math.max(known, conductor.reached()) + random.nextInt(25);
                if (!waited(conductor, enough)) {
                    continue;
                }
                known = conductor.reached();
                var node = campaign.nodes().get(random.nextInt(campaign.nodes().size()));
                node.kill();
                record.killedAfter(conductor.last());
                node.start();
            }
        });
        campaign.world().vcenter().repair();
        record.add("batches", 1);
        record.add("requests", journeys.size());
        record.add("different", (int) journeys.stream().filter(journey -> !campaign.isAsUndisturbed(journey)).count());
        var ledgers = new Ledgers(campaign.world());
        record.add("orphans", ledgers.orphans().size());
        record.add("stuck", ledgers.stuck().size());
        record.add("duplicates", ledgers.duplicates().size());
        record.save();
        journeys.forEach(campaign::assertAsUndisturbed);
        campaign.assertNothingLostAndNothingTwice();
    }

    /** Until so many points were come to; false when all requests are at their end or nothing new happens. */
    private static boolean waited(Conductor conductor, int enough) {
        try {
            await().atMost(PAUSE).pollInterval(Duration.ofMillis(5))
                    .until(() -> conductor.isOver() || conductor.reached() >= enough);
            return !conductor.isOver();
        } catch (ConditionTimeoutException quiet) {
            return false;
        }
    }
}
