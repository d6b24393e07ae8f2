package io.slipway.ui.chart;

import java.util.List;

/** Where a chart gets its figures from. It is asked whenever somebody looks at another range. */
@FunctionalInterface
public interface ChartSource {

    /**
     * @return as many points as there are: the chart thins them out. Series without any figure may be left out; none at all, and
     *         the chart says that there is nothing
     */
    List<ChartSeries> read(ChartRange range);
}
