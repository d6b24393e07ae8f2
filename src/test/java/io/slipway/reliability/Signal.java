package io.slipway.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a process can be sent. */
enum Signal {

    /** Sleep, with everything in hand. */
    STOP,
    /** Wake up, and believe that no time has passed. */
    CONT;

    void to(ProcessHandle process) {
        try {
            if (new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(process + " cannot be sent " + this);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
