package io.slipway.step;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All steps that this node can run, by topic. */
@Component
public class StepCatalogue {

    private final Map<String, StepDescriptor> byTopic;

    StepCatalogue(List<Step<?, ?>> steps) {
        byTopic = Collections.unmodifiableMap(steps.stream().map(StepDescriptor::of)
                .collect(Collectors.toMap(StepDescriptor::topic, Function.identity(), StepCatalogue::clash, TreeMap::new)));
    }

    private static StepDescriptor clash(StepDescriptor one, StepDescriptor other) {
        throw new IllegalStateException(one.step().getClass() + " and " + other.step().getClass() + " share " + one.topic());
    }

    public Optional<StepDescriptor> find(String topic) {
        return Optional.ofNullable(byTopic.get(topic));
    }

    public Collection<StepDescriptor> all() {
        return byTopic.values();
    }
}
