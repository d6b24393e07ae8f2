package io.slipway.network;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How carefully addresses are handed out.
 *
 * @param probe             whether a free address is asked for an answer before it is handed out
 * @param probeTimeout      the longest wait for an answer, once for the ports and once for a ping
 * @param probePorts        the TCP ports that are asked, all at once; 1 to 16
 * @param quarantineLimit   after so many answering addresses in a row a pool looks wrongly configured
 * @param quarantineSilence how long a quarantined address has to be silent until it is free again
 */
@Validated
@ConfigurationProperties("slipway.network")
public record NetworkProperties(
        @DefaultValue("true") boolean probe,
        @NotNull @DurationMin(millis = 50) @DurationMax(seconds = 5) @DefaultValue("500ms") Duration probeTimeout,
        @NotNull @Size(min = 1, max = 16) @DefaultValue({"22", "3389"}) List<@NotNull @Min(1) @Max(65535) Integer> probePorts,
        @Min(1) @Max(50) @DefaultValue("5") int quarantineLimit,
        @NotNull @DurationMin(seconds = 1) @DurationMax(days = 30) @DefaultValue("1h") Duration quarantineSilence) {
}
