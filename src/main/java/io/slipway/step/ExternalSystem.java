package io.slipway.step;

/** A system outside of the portal that steps work on. */
public interface ExternalSystem {

    /** As in {@link StepContract#system()}. */
    String key();

    /** What it is called and where it is, in its own words, e.g. {@code vCenter vc.example.org}. */
    String address();

    /** True when no real system is behind it. */
    boolean isSimulated();

    /**
     * True for one system that is reached through one door, so that its outage stops all its steps. False where each step may
     * talk to another machine: one that does not answer says nothing of the others, and there is nothing to probe.
     */
    boolean isOne();

    /**
     * Talks to the system without changing anything, bounded by the adapter's time-outs.
     *
     * @throws io.slipway.shared.SlipwayException saying what stands in the way
     */
    void probe();
}
