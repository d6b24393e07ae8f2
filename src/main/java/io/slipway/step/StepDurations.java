package io.slipway.step;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Tells how long steps take, learned from the ledger. */
public interface StepDurations {

    /**
     * The median of the newest runs of each step that succeeded at the first try, from its beginning to the result, by topic.
     * Steps with too few runs to tell are left out.
     */
    Map<String, Duration> usual(Collection<StepDescriptor> steps);
}
