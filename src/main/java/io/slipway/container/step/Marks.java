package io.slipway.container.step;

import io.slipway.container.Labels;
import io.slipway.step.StepRun;
import java.util.Map;
import java.util.TreeMap;

/** The labels by which a step finds what it made. */
final class Marks {

    private Marks() {
    }

    static Map<String, String> of(StepRun run) {
        var marks = new TreeMap<String, String>();
        marks.put(Labels.EFFECT, run.key());
        if (!run.requestNumber().isEmpty()) {
            marks.put(Labels.REQUEST, run.requestNumber());
        }
        return marks;
    }

    static boolean areOf(StepRun run, Map<String, String> labels) {
        return run.key().equals(labels.get(Labels.EFFECT));
    }
}
