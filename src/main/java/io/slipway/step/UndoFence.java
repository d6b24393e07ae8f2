package io.slipway.step;

/** Keeps what belongs to an effect from being made after the effect was taken back, by somebody who has slept through that. */
public interface UndoFence {

    /**
     * Keeps the effect from being taken back until the caller's transaction ends.
     *
     * @param key the effect's key; one that the ledger does not know passes
     * @return false when the effect has been, or is being, taken back: nothing may be made for it any more
     */
    boolean pass(String key);
}
