package io.slipway.network.store;

import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import io.slipway.step.UndoFence;
import org.springframework.stereotype.Component;

/** One reservation per effect, and none for an effect that was taken back. */
@Component
class EffectLock {

    private final KeyLock lock;
    private final UndoFence fence;

    EffectLock(KeyLock lock, UndoFence fence) {
        this.lock = lock;
        this.fence = fence;
    }

    /** To be taken before anything else of the transaction; it may be taken again. */
    void take(String effectKey) {
        lock.take("reservation", effectKey);
        if (!fence.pass(effectKey)) {
            throw new PermanentFailure(Phrase.of("network.taken-back"));
        }
    }
}
