package io.slipway.request.ui;

import io.slipway.process.ActivityVisit;
import io.slipway.process.ModelElement;
import io.slipway.request.RequestDetails.Details;
import io.slipway.step.Effect;
import io.slipway.ui.BpmnDiagram.ActivityState;
import io.slipway.ui.BpmnDiagram.Mark;
import io.slipway.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of the request's process, and how it went.
 *
 * @param state   null when the request has not come there, or has left it before its end
 * @param visits  oldest first
 * @param effects what the visits did outside, oldest first
 */
record Activity(ModelElement element, String name, @Nullable ActivityState state, List<ActivityVisit> visits,
                List<Effect> effects) {

    /** All that the request can come to, in the order of the flow. */
    static List<Activity> of(Details details, Locale language) {
        var visits = new HashMap<String, List<ActivityVisit>>();
        details.visits().forEach(visit -> visits.computeIfAbsent(visit.activityId(), id -> new ArrayList<>()).add(visit));
        return details.model().elements().values().stream().filter(element -> !element.type().equals("sequenceFlow"))
                .map(element -> of(element, visits.getOrDefault(element.id(), List.of()), details, language)).toList();
    }

    private static Activity of(ModelElement element, List<ActivityVisit> visits, Details details, Locale language) {
        var effects = details.effects().stream().filter(effect -> effect.activityId().equals(element.id())).toList();
        var trouble = details.troubles().stream().anyMatch(each -> each.activityId().equals(element.id()));
        var name = element.name(language);
        return new Activity(element, name.isEmpty() ? element.id() : name,
                trouble ? ActivityState.FAILED : state(visits, effects), visits, effects);
    }

    private static @Nullable ActivityState state(List<ActivityVisit> visits, List<Effect> effects) {
        var last = effects.isEmpty() ? null : effects.get(effects.size() - 1).state();
        if (last == Effect.State.FAILED || last == Effect.State.REFUSED) {
            return ActivityState.FAILED;
        }
        if (last == Effect.State.UNDOING) {
            return ActivityState.ACTIVE;
        }
        return last == Effect.State.UNDONE ? ActivityState.UNDONE : state(visits);
    }

    private static @Nullable ActivityState state(List<ActivityVisit> visits) {
        var open = visits.stream().filter(visit -> visit.endedAt() == null).findFirst();
        if (open.isPresent()) {
            return waits(open.get().type()) ? ActivityState.WAITING : ActivityState.ACTIVE;
        }
        return visits.isEmpty() || visits.get(visits.size() - 1).canceled() ? null : ActivityState.DONE;
    }

    private static boolean waits(String type) {
        return type.equals("userTask") || type.toLowerCase(Locale.ROOT).contains("timer");
    }

    /** Whether it is work, and not just a point on the way; points that have a name count once they are reached. */
    boolean worthTelling() {
        var type = element.type();
        var work = type.toLowerCase(Locale.ROOT).endsWith("task") || type.equals("subProcess") || type.equals("callActivity")
                || type.equals("transaction");
        return work || state != null && !type.endsWith("Gateway") && !element.name().isEmpty();
    }

    /** Null when there is nothing to mark. */
    @Nullable Mark mark() {
        if (state == null) {
            return null;
        }
        var now = visits.stream().filter(visit -> visit.endedAt() == null).count();
        var words = Stream.of(state.text(), visits.size() > 1 ? Texts.text("request.activity.times", visits.size()) : "",
                now > 1 ? Texts.text("request.activity.now", now) : "").filter(part -> !part.isEmpty());
        return new Mark(state, String.join(" · ", words.toList()),
                visits.size() > 1 ? Texts.text("request.activity.count", visits.size()) : null);
    }
}
