package io.slipway.shared;

/** The thing is not in a state that allows this. */
public final class Conflict extends SlipwayException {

    private static final long serialVersionUID = 1L;

    public Conflict(Phrase phrase) {
        super(phrase);
    }
}
