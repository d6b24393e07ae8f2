package io.slipway.build.jenkins;

import java.io.IOException;

/** The answer is larger than anything that is expected. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
