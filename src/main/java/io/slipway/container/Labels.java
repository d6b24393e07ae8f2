package io.slipway.container;

/** The labels that the portal writes onto what it makes. */
public final class Labels {

    /** The key of the effect that made it. */
    public static final String EFFECT = "io.slipway.effect";

    /** The number of the request that it was made for, e.g. {@code SW-12}. */
    public static final String REQUEST = "io.slipway.request";

    private Labels() {
    }
}
