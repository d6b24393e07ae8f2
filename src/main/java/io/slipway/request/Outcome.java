package io.slipway.request;

import io.slipway.process.ProcessModel;
import io.slipway.process.Situation.Ending;

/** What the end of a process means for its request. */
public final class Outcome {

    private Outcome() {
    }

    /**
     * The end event's property {@code slipway.outcome}: rejected, cancelled or, without any, completed; cancelled when it was
     * stopped.
     */
    public static RequestState of(ProcessModel model, Ending ending) {
        if (ending.endEventId() == null) {
            return RequestState.CANCELLED;
        }
        var end = model.element(ending.endEventId());
        var outcome = end == null ? null : end.property("slipway.outcome");
        if ("rejected".equals(outcome)) {
            return RequestState.REJECTED;
        }
        return "cancelled".equals(outcome) ? RequestState.CANCELLED : RequestState.COMPLETED;
    }
}
