package io.slipway.request.why;

import io.slipway.process.DeadEnd;
import io.slipway.process.Decision;
import io.slipway.process.Situation;
import io.slipway.request.RequestCare.Care;
import io.slipway.step.Effect;
import io.slipway.step.SystemPauses.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a page of requests at one moment.
 *
 * @param situations by process instance
 * @param effects    by work item
 * @param refusals   the newest business error by request
 * @param usual      how long steps usually take, by topic
 * @param places     the place in the queue of what nobody has begun, by work item
 * @param pauses     by system
 * @param care       by request
 * @param decisions  the last decision of those that were rejected or cancelled, by process instance
 * @param deadEnds   those that have been raised, by request
 * @param served     the topics of the steps that some node runs
 * @param newest     the newest version of the models of requests that failed, by key; empty for people who are no operators
 */
record Facts(Viewer viewer, Locale locale, Instant now, Map<String, Situation> situations, Map<String, Effect> effects,
             Map<UUID, Effect> refusals, Map<String, Duration> usual, Map<String, Integer> places, Map<String, Pause> pauses,
             Map<UUID, Care> care, Map<String, Decision> decisions,
             Map<UUID, List<DeadEnd>> deadEnds, Set<String> served, Map<String, Integer> newest,
             Names names) {
}
