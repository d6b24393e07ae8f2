package io.slipway.container.option;

import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerHosts;
import io.slipway.container.HostState;
import io.slipway.shared.OptionSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Docker hosts that answer, the one with most memory to give first. */
@Component
class HostOptions implements OptionSource {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final double GIB = 1L << 30;

    private final ContainerHosts hosts;
    private final Clock clock;
    private @Nullable Answer last;

    HostOptions(ContainerHosts hosts, Clock clock) {
        this.hosts = hosts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "dockerHosts";
    }

    @Override
    public synchronized List<Option> options() {
        var answer = last;
        if (answer == null || clock.instant().isAfter(answer.at().plus(FRESH))) {
            answer = new Answer(clock.instant(), read());
            last = answer;
        }
        return answer.options();
    }

    /** @throws ContainerFault of the last host when none answers */
    private List<Option> read() {
        var silent = new ContainerFault[1];
        var states = hosts.names().stream().flatMap(host -> state(host, silent)).sorted(Comparator
                .comparingLong(HostState::freeBytes).reversed().thenComparing(HostState::name)).toList();
        if (states.isEmpty() && silent[0] != null) {
            throw silent[0];
        }
        return states.stream().map(HostOptions::option).toList();
    }

    private Stream<HostState> state(String host, ContainerFault[] silent) {
        try {
            return Stream.of(hosts.state(host));
        } catch (ContainerFault fault) {
            silent[0] = fault;
            return Stream.empty();
        }
    }

    private static Option option(HostState state) {
        return new Option(state.name(), "%s · %.1f / %.1f GiB".formatted(state.name(), state.freeBytes() / GIB,
                state.memoryBytes() / GIB));
    }

    @Override
    public Optional<Option> known(String value) {
        return hosts.names().contains(value) ? Optional.of(new Option(value, value)) : Optional.empty();
    }

    private record Answer(Instant at, List<Option> options) {
    }
}
