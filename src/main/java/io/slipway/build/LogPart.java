package io.slipway.build;

/**
 * A part of a build's log.
 *
 * @param text    whole characters, lines end with {@code \n}
 * @param next    the offset to ask for next, in the server's count
 * @param more    whether the build may still write
 * @param skipped whether so much had been written that the beginning of this part was left out
 */
public record LogPart(String text, long next, boolean more, boolean skipped) {
}
