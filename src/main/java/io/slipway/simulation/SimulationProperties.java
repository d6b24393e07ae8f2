package io.slipway.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What happens to systems that are not configured.
 *
 * @param simulate   whether they are simulated; null for the default: only with the embedded database
 * @param simulation how the simulated ones behave
 */
@Validated
@ConfigurationProperties("slipway")
record SimulationProperties(@Nullable Boolean simulate, @Valid @DefaultValue Simulation simulation) {

    /**
     * How simulated systems behave.
     *
     * @param timeScale multiplies every simulated waiting time: 1 is realistic, 0 is at once, 2 is twice as slow
     */
    record Simulation(@DecimalMin("0") @DecimalMax("100") @DefaultValue("1") double timeScale) {
    }
}
