package io.slipway.step;

/**
 * What steps work on outside of the portal. Each step may talk to another machine of it, so that one that does not answer says
 * nothing of the others; a system that is reached through one door is a {@link SingleSystem}.
 */
public interface ExternalSystem {

    /** As in {@link StepContract#system()}. */
    String key();

    /** Where it is, in its own words, e.g. {@code vc.example.org}. Empty when there is nothing to say. */
    String address();

    /** True when no real system is behind it. */
    boolean isSimulated();
}
