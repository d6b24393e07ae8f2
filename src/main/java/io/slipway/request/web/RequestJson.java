package io.slipway.request.web;

import io.slipway.process.ActivityVisit;
import io.slipway.process.ProcessModel;
import io.slipway.request.Cause;
import io.slipway.request.Explanation;
import io.slipway.request.RequestDetails.Details;
import io.slipway.request.Hold;
import io.slipway.request.Owner;
import io.slipway.request.RequestState;
import io.slipway.request.Stop;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as the API shows it.
 *
 * @param explanation one sentence on where it is and why
 * @param cause       what it comes down to
 * @param waitingFor  whom it waits for; empty when it waits for nobody
 * @param expectedAt  when what it waits for should be over, or null when nobody knows
 * @param alsoGoingOn what else goes on at the same time, a sentence each
 * @param values      the form as submitted
 * @param version     of the process model, which stays the same for the request's life
 * @param newest      the newest version of that model
 * @param owner       who looks after it while it has failed: a user name, or a group as {@code group:operators}
 * @param hold        until when nothing is taken back, or null
 * @param stopped     that somebody has it taken back, or null
 */
record RequestJson(UUID id, String number, String item, String title, String requester, RequestState state,
                   String explanation, Cause cause, List<String> waitingFor, @Nullable Instant expectedAt,
                   List<String> alsoGoingOn, List<Activity> activities, List<EffectJson> effects,
                   Map<String, @Nullable Object> values, Instant createdAt, @Nullable Instant endedAt, int version, int newest,
                   @Nullable String owner, @Nullable HoldJson hold, @Nullable StopJson stopped) {

    static RequestJson of(Details details, @Nullable Owner owner, @Nullable Hold hold, Explanation explanation, Locale locale,
                          Function<Phrase, String> words) {
        var request = details.request();
        return new RequestJson(request.id(), request.number(), request.item(), request.title(), request.requester(),
                request.state(), words.apply(explanation.full()), explanation.cause(),
                explanation.waitingFor().stream().map(words).toList(), explanation.expectedAt(),
                explanation.others().stream().map(words).toList(),
                details.visits().stream().map(visit -> Activity.of(visit, details.model(), locale)).toList(),
                details.effects().stream().map(effect -> EffectJson.of(effect, words)).toList(),
                request.submitted(), request.createdAt(), request.endedAt(), details.model().version(), details.newest(),
                owner == null ? null : owner.text(), hold == null ? null : HoldJson.of(hold),
                details.stop() == null ? null : StopJson.of(details.stop()));
    }

    /** What an effect made, as people call it. */
    static @Nullable String label(Effect effect) {
        return effect.external() == null ? null : effect.external().label();
    }

    /** @param by the user name */
    record HoldJson(Instant until, String by, String reason, Instant since) {

        static HoldJson of(Hold hold) {
            return new HoldJson(hold.until(), hold.by(), hold.reason(), hold.since());
        }
    }

    /**
     * @param kind {@code UNDO} or {@code CANCEL}
     * @param by   the user name
     */
    record StopJson(Stop.Kind kind, String by, @Nullable String reason, Instant at) {

        static StopJson of(Stop stop) {
            return new StopJson(stop.kind(), stop.by(), stop.reason(), stop.at());
        }
    }

    /**
     * @param id    the activity in the model; it shows again for every visit
     * @param type  e.g. {@code serviceTask}
     * @param state {@code ACTIVE}, {@code DONE} or {@code LEFT} when it was left before its end
     */
    record Activity(String id, String name, String type, String state, Instant startedAt, @Nullable Instant endedAt,
                    @Nullable String assignee) {

        static Activity of(ActivityVisit visit, ProcessModel model, Locale locale) {
            var state = visit.endedAt() == null ? "ACTIVE" : visit.canceled() ? "LEFT" : "DONE";
            return new Activity(visit.activityId(), model.nameOf(visit.activityId(), locale), visit.type(), state,
                    visit.startedAt(), visit.endedAt(), visit.assignee());
        }
    }

    /**
     * @param key        written onto the thing outside
     * @param externalId the thing's id there, or null
     * @param message    what is going on or what went wrong, or null
     * @param lateAt     when a node reported on it too late, so that it has to be taken back; null once it is
     */
    record EffectJson(String key, String activity, String step, int version, String system, Effect.State state, int attempt,
                      @Nullable String externalId, @Nullable String externalLabel, @Nullable String link,
                      @Nullable Integer percent, @Nullable String message, @Nullable String errorCode,
                      @Nullable Instant nextAt, Instant intendedAt, @Nullable Instant finishedAt, @Nullable Instant lateAt) {

        static EffectJson of(Effect effect, Function<Phrase, String> words) {
            var thing = effect.external();
            var message = effect.words();
            return new EffectJson(effect.key(), effect.activityId(), effect.step(), effect.version(), effect.system(),
                    effect.state(), effect.attempt(), thing == null ? null : thing.id(),
                    thing == null ? null : thing.label(), thing == null ? null : thing.link(), effect.percent(),
                    message == null ? null : words.apply(message), effect.failureCode(), effect.nextAt(),
                    effect.intendedAt(), effect.finishedAt(), effect.lateAt());
        }
    }
}
