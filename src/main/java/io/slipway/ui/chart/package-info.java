/**
 * The chart: one component for every page that shows how figures change over time, with ranges, gaps, thresholds and a table.
 * A page gives a {@link io.slipway.ui.chart.Chart} a {@link io.slipway.ui.chart.ChartSource} to read from.
 */
@NullMarked
@NamedInterface("chart")
package io.slipway.ui.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
