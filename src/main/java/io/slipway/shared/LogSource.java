package io.slipway.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalLong;

/**
 * A log that can be read at any line while it is still written. Lines count from 1 and keep their numbers, also after the
 * oldest were removed. What is in them comes from elsewhere and is not to be trusted: anything but a line feed can be in a line.
 * Whoever hands out a source has made sure that its reader may read it. All methods may be called from several threads.
 */
public interface LogSource {

    /** A name for the file when it is downloaded, e.g. {@code build-42}. */
    String name();

    /** Published whenever the log has grown, has ended, or was removed. */
    Change change();

    LogState state();

    /**
     * Reads lines without their line feeds.
     *
     * @param from number of the first one
     * @return up to {@code count} lines; fewer at the end, none where there are none
     */
    List<String> read(long from, int count);

    /**
     * Looks for lines with the text in them, whatever its case; colours in between do not matter.
     *
     * @param from number of the first line to look at
     */
    LogMatches search(String text, long from);

    /**
     * The nearest line that tells of an error.
     *
     * @param from    number of the first line to look at
     * @param forward false to look from there towards the beginning
     */
    OptionalLong error(long from, boolean forward);

    /** Writes all lines that there are, as they came, in UTF-8. */
    void writeTo(OutputStream out) throws IOException;
}
