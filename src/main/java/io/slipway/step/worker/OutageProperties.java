package io.slipway.step.worker;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How systems that do not answer are treated.
 *
 * @param pause        how long such a system is left alone at first; twice as long after each failed try
 * @param longestPause the longest such pause
 */
@Validated
@ConfigurationProperties("slipway.outage")
record OutageProperties(@DurationMin(millis = 1) @DefaultValue("5s") Duration pause,
                        @DurationMin(millis = 1) @DefaultValue("2m") Duration longestPause) {

    /** @param outages how many in a row, this one included */
    Duration pauseAfter(int outages) {
        var doubled = pause.multipliedBy(1L << Math.min(outages - 1, 20));
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
