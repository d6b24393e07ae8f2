package io.slipway.step.worker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node works.
 *
 * @param enabled     whether this node runs steps at all
 * @param lock        how long a work item belongs to this node without a sign of life; a dead node's work goes on elsewhere after
 *                    it
 * @param poll        how often to look for work that nobody announced: due retries, work of dead nodes, work committed by other
 *                    nodes
 * @param concurrency how many steps run at once per external system, unless {@code systems} says otherwise
 * @param together    how many results at most are written in one transaction; 1 writes each in its own
 * @param systems     how many steps run at once, by system
 */
@Validated
@ConfigurationProperties("slipway.worker")
record WorkerProperties(@DefaultValue("true") boolean enabled,
                        @NotNull @DefaultValue("20s") Duration lock,
                        @NotNull @DefaultValue("2s") Duration poll,
                        @Min(1) @Max(256) @DefaultValue("8") int concurrency,
                        @Min(1) @Max(256) @DefaultValue("16") int together,
                        @DefaultValue Map<String, @Min(1) @Max(256) Integer> systems) {

    int concurrencyOf(String system) {
        return systems.getOrDefault(system, concurrency);
    }
}
