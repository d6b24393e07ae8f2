package io.slipway.step.worker;

import io.slipway.shared.Phrase;
import io.slipway.step.SingleSystem;
import io.slipway.step.TransientFailure;

/** A system that a test takes down. */
public class TrialSystem implements SingleSystem {

    static final Phrase SILENT = Phrase.of("trial.silent");

    public volatile boolean down;

    @Override
    public String key() {
        return "trial-outage";
    }

    @Override
    public String address() {
        return "trial.example.org";
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public void probe() {
        if (down) {
            throw silence();
        }
    }

    TransientFailure silence() {
        return TransientFailure.unreachable(key(), SILENT, null);
    }
}
