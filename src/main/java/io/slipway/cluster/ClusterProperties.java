package io.slipway.cluster;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How nodes live together.
 *
 * @param heartbeat       how often a node gives a sign of life and compares its clock, 100 milliseconds to a minute
 * @param clockDifference how far a node's clock may differ from the database's before the node takes no more work, half a second
 *                        to a minute
 */
@Validated
@ConfigurationProperties("slipway.cluster")
record ClusterProperties(@DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("3s") Duration heartbeat,
                         @DurationMin(millis = 500) @DurationMax(minutes = 1) @DefaultValue("3s") Duration clockDifference) {
}
