package io.slipway.step.worker;

import java.time.Duration;
import java.util.SplittableRandom;

/** Spreads retries, so that what failed together is not tried again together. */
final class Spread {

    private static final double SHARE = 0.2;

    private Spread() {
    }

    /** The pause, up to a fifth shorter or longer; always the same for the same item and attempt. */
    static Duration of(Duration pause, String key, int attempt) {
        var factor = new SplittableRandom(key.hashCode() * 31L + attempt).nextDouble(1 - SHARE, 1 + SHARE);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
