package io.slipway.schedule;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the clock strikes.
 *
 * @param inventory  how often the inventory is brought up to date, 5 seconds to a day
 * @param quarantine how often quarantined addresses are looked at, 5 seconds to a day
 * @param deadEnds   how often requests are looked for that nobody and nothing would take on, 10 seconds to an hour
 * @param lateReports how often requests are looked for to which something came back after they had been taken back, 10 seconds to
 *                    an hour
 * @param logs       how often logs are removed that were kept for long enough, a minute to a day
 * @param repositoryRights how often rights on repositories are compared with the groups of projects, a second to an hour
 */
@Validated
@ConfigurationProperties("slipway.schedule")
record ScheduleProperties(@DurationMin(seconds = 5) @DurationMax(days = 1) @DefaultValue("30s") Duration inventory,
                          @DurationMin(seconds = 5) @DurationMax(days = 1) @DefaultValue("5m") Duration quarantine,
                          @DurationMin(seconds = 10) @DurationMax(hours = 1) @DefaultValue("1m") Duration deadEnds,
                          @DurationMin(seconds = 10) @DurationMax(hours = 1) @DefaultValue("1m") Duration lateReports,
                          @DurationMin(minutes = 1) @DurationMax(days = 1) @DefaultValue("1h") Duration logs,
                          @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("15s") Duration repositoryRights) {
}
