package io.slipway.shared;

/** The person may not do this. */
public final class Forbidden extends SlipwayException {

    private static final long serialVersionUID = 1L;

    public Forbidden(Phrase phrase) {
        super(phrase);
    }
}
