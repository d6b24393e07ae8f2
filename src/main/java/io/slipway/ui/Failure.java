package io.slipway.ui;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that was not expected: the log has it, under a reference that a person can pass on. */
public final class Failure {

    private static final Logger log = LoggerFactory.getLogger(Failure.class);

    private Failure() {
    }

    /** @return the reference under which the log has it */
    public static String report(Throwable failure) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 35, 1L << 40), 32).toUpperCase(Locale.ROOT);
        log.error("Unexpected failure, reference {}", reference, failure);
        return reference;
    }
}
