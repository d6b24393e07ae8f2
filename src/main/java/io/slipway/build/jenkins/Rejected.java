package io.slipway.build.jenkins;

import java.io.IOException;

/** The server answered, and the answer is no. */
final class Rejected extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String reason;

    /** @param reason what the server says of it in its header X-Error; may be empty */
    Rejected(int status, String reason) {
        super("HTTP status " + status);
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    String reason() {
        return reason;
    }
}
