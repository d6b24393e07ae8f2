package io.slipway.step.worker;

import io.slipway.step.ExternalSystem;
import io.slipway.step.SingleSystem;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.system.SystemRecords;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** One breaker per external system. */
@Component
class SystemBreakers {

    private final Map<String, SystemBreaker> breakers;

    SystemBreakers(StepCatalogue steps, List<ExternalSystem> systems, SystemRecords records, OutageProperties properties,
                   Clock clock) {
        var whole = systems.stream().filter(SingleSystem.class::isInstance).map(SingleSystem.class::cast)
                .collect(Collectors.toMap(SingleSystem::key, Function.identity()));
        breakers = steps.all().stream().map(StepDescriptor::system).distinct().collect(Collectors.toMap(Function.identity(),
                name -> new SystemBreaker(name, whole.get(name), records, properties, clock)));
    }

    SystemBreaker of(String system) {
        return Optional.ofNullable(breakers.get(system)).orElseThrow();
    }
}
