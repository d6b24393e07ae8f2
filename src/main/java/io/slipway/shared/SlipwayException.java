package io.slipway.shared;

import org.jspecify.annotations.Nullable;

/** An error that a person may read: it carries a phrase instead of a sentence in one language. */
public abstract class SlipwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    protected SlipwayException(Phrase phrase) {
        this(phrase, null);
    }

    protected SlipwayException(Phrase phrase, @Nullable Throwable cause) {
        super(phrase.key() + " " + phrase.args(), cause);
        this.phrase = phrase;
    }

    /** What to tell the person. */
    public Phrase phrase() {
        return phrase;
    }
}
