package io.slipway.shared;

/**
 * How far a log is.
 *
 * @param first    number of the oldest line that is kept
 * @param last     number of the newest line, which may still go on; {@code first - 1} while there is none
 * @param errors   how many lines tell of an error
 * @param finished whether nothing more will come
 */
public record LogState(long first, long last, long errors, boolean finished) {

    /** Before anything was written. */
    public static final LogState EMPTY = new LogState(1, 0, 0, false);
}
