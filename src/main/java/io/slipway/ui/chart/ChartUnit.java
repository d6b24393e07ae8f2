package io.slipway.ui.chart;

import java.util.Locale;

/** What figures of a chart are of; the browser writes them as the reader's language does. */
public enum ChartUnit {
    /** Plain numbers. */
    NUMBER,
    /** Percent: 42 is 42 %. The axis goes to 100. */
    PERCENT,
    /** Bytes, written as KiB, MiB … */
    BYTES,
    /** Bytes in a second. */
    BYTES_PER_SECOND,
    /** Milliseconds. */
    MILLISECONDS;

    String clientName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
