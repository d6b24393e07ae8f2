package io.slipway.step;

/** A system that is reached through one door, so that its outage stops all its steps. */
public interface SingleSystem extends ExternalSystem {

    /**
     * Talks to the system without changing anything, bounded by the adapter's time-outs.
     *
     * @throws io.slipway.shared.SlipwayException saying what stands in the way
     */
    void probe();
}
