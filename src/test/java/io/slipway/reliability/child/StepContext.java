package io.slipway.reliability.child;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the thread is doing for which request: a step's method, and how often it has called what since it began. */
final class StepContext {

    private static final ThreadLocal<@Nullable StepContext> CURRENT = new ThreadLocal<>();

    private final String request;
    private final String name;
    private final Map<String, Integer> calls = new HashMap<>();

    private StepContext(String request, String name) {
        this.request = request;
        this.name = name;
    }

    static @Nullable StepContext current() {
        return CURRENT.get();
    }

    /** Runs the work of a step's method; taking back runs other steps' methods within its own. */
    static @Nullable Object within(String request, String name, StepProxies.Proceed work) throws Throwable {
        var outer = CURRENT.get();
        CURRENT.set(new StepContext(request, outer == null ? name : outer.name + " > " + name));
        try {
            return work.go();
        } finally {
            CURRENT.set(outer);
        }
    }

    String request() {
        return request;
    }

    /** Whether that method of that activity's step runs, e.g. {@code clone: start}. */
    boolean isIn(String method) {
        return name.equals(method);
    }

    /** The point's name: the same whenever this method of the step comes to the same call for the same time. */
    String pointAt(String call) {
        var ordinal = calls.merge(call, 1, Integer::sum);
        return name + " " + call + (ordinal == 1 ? "" : " #" + ordinal);
    }
}
