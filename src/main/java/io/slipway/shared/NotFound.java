package io.slipway.shared;

/** The thing does not exist, or the person may not know that it does. */
public final class NotFound extends SlipwayException {

    private static final long serialVersionUID = 1L;

    public NotFound(Phrase phrase) {
        super(phrase);
    }
}
