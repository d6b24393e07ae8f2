package io.slipway.container;

import org.jspecify.annotations.Nullable;

/** Hears how far a long piece of work is. */
@FunctionalInterface
public interface WorkListener {

    /**
     * One line of what the engine says.
     *
     * @param line    e.g. {@code Step 3/7 : RUN apt-get update}, without a line break
     * @param percent 0 to 100 of the whole work, or null when unknown
     */
    void heard(String line, @Nullable Integer percent);

    /** Nobody listens. */
    static WorkListener nobody() {
        return (line, percent) -> { };
    }
}
