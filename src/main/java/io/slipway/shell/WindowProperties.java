package io.slipway.shell;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param most so many windows and tabs may one session have open */
@Validated
@ConfigurationProperties("slipway.windows")
record WindowProperties(@DefaultValue("20") @Min(1) @Max(1000) int most) {
}
