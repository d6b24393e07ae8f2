package io.slipway.build.simulated;

import io.slipway.build.JobSpec;
import java.util.regex.Pattern;

/**
 * A job as it is kept.
 *
 * @param spec    what it was made of last
 * @param enabled whether it can be built
 * @param next    the number of its next build
 */
record SimulatedJob(JobSpec spec, boolean enabled, int next) {

    private static final Pattern FAILS = Pattern.compile("(?m)^\\s*exit\\s+[1-9]");

    SimulatedJob enabled(boolean now) {
        return new SimulatedJob(spec, now, next);
    }

    SimulatedJob changed(JobSpec to) {
        return new SimulatedJob(to, enabled, next);
    }

    SimulatedJob counted() {
        return new SimulatedJob(spec, enabled, next + 1);
    }

    String script() {
        return spec.values().getOrDefault("script", "");
    }

    /** Whether its script leaves with an error. */
    boolean fails() {
        return FAILS.matcher(script()).find();
    }

    String artifacts() {
        return spec.values().getOrDefault("artifacts", "").trim();
    }
}
