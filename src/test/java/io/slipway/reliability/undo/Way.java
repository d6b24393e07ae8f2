package io.slipway.reliability.undo;

import io.slipway.reliability.undo.FailingSteps.How;
import java.util.Map;
import java.util.Set;

/**
 * What people decide on the way to a failing step.
 *
 * @param process   the process's key
 * @param decisions by user task
 * @param before    a step that has to fail for that, too; empty for none
 */
record Way(String process, Map<String, String> decisions, String before) {

    private static final String ONBOARD = "onboard-developer";
    private static final String REMOVE = "remove-machine";
    private static final Set<String> REJECTED = Set.of("tell_rejected");

    /** Said in the request's reason, where the failing steps look. */
    String reason(Case failing) {
        return before.isEmpty() ? failing.said() : before + " " + How.REFUSED + ", " + failing.said();
    }

    /** A step that no way leads to yet lets its test fail: it waits for an effect that never comes. */
    static Way to(Case failing) {
        if (failing.activity().equals("tell_cancelled")) {
            return new Way(ONBOARD, Map.of("approve", "approve", "resolve", "abandon"), "reserve");
        }
        if (failing.activity().equals("tell_unknown")) {
            return new Way(REMOVE, Map.of(), "look_up");
        }
        return new Way(failing.process(), Map.of("approve", REJECTED.contains(failing.activity()) ? "reject" : "approve",
                "resolve", "abandon"), "");
    }
}
