package io.slipway.request.ui;

import io.slipway.process.ActivityVisit;
import io.slipway.request.RequestDetails.Details;
import io.slipway.step.Effect;
import io.slipway.ui.BpmnDiagram.ActivityState;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the diagram shows of each activity: how its last visit went. */
final class ActivityStates {

    private ActivityStates() {
    }

    static Map<String, ActivityState> of(Details details) {
        var states = new HashMap<String, ActivityState>();
        details.visits().forEach(visit -> {
            var state = of(visit);
            if (state == null) {
                states.remove(visit.activityId());
            } else {
                states.put(visit.activityId(), state);
            }
        });
        var last = new HashMap<String, Effect>();
        details.effects().forEach(effect -> last.put(effect.activityId(), effect));
        last.values().stream().filter(effect -> effect.state() == Effect.State.FAILED || effect.state() == Effect.State.REFUSED)
                .forEach(effect -> states.put(effect.activityId(), ActivityState.FAILED));
        details.troubles().forEach(trouble -> states.put(trouble.activityId(), ActivityState.FAILED));
        return states;
    }

    private static @Nullable ActivityState of(ActivityVisit visit) {
        if (visit.canceled()) {
            return null;
        }
        if (visit.endedAt() != null) {
            return ActivityState.DONE;
        }
        return visit.type().equals("userTask") || visit.type().toLowerCase(Locale.ROOT).contains("timer")
                ? ActivityState.WAITING : ActivityState.ACTIVE;
    }
}
