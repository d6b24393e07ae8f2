package io.slipway.shared;

import java.util.List;

/**
 * Where a text was found.
 *
 * @param count how many lines have it
 * @param lines their numbers, ascending; the first {@link #MOST} of them
 * @param until number of the last line that was looked at
 */
public record LogMatches(long count, List<Long> lines, long until) {

    public static final int MOST = 20_000;
}
