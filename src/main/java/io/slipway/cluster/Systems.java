package io.slipway.cluster;

import io.slipway.cluster.SystemStatus.Kind;
import io.slipway.shared.Conflict;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.shared.SlipwayException;
import io.slipway.step.ExternalSystem;
import io.slipway.step.SingleSystem;
import io.slipway.step.SystemPauses;
import io.slipway.step.SystemSeen;
import io.slipway.step.SystemStates;
import io.slipway.step.Workload;
import io.slipway.step.Workload.Load;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The external systems as all nodes together see them. */
@Service
public class Systems {

    private final Map<String, ExternalSystem> systems;
    private final Workload work;
    private final SystemStates states;
    private final SystemPauses pauses;
    private final Nodes nodes;
    private final ApplicationEventPublisher events;
    private final Set<String> underTest = ConcurrentHashMap.newKeySet();

    Systems(List<ExternalSystem> systems, Workload work, SystemStates states, SystemPauses pauses, Nodes nodes,
            ApplicationEventPublisher events) {
        this.systems = systems.stream().collect(Collectors.toMap(ExternalSystem::key, Function.identity()));
        this.work = work;
        this.states = states;
        this.pauses = pauses;
        this.nodes = nodes;
        this.events = events;
    }

    /** All that steps work on, external ones first. */
    public List<SystemStatus> list() {
        var known = states.all();
        var paused = pauses.paused();
        var alive = nodes.list().stream().filter(node -> node.state() != Node.State.LOST).toList();
        return work.loads().stream().map(load -> {
            var running = alive.stream().mapToInt(node -> node.work().getOrDefault(load.system(), 0)).sum();
            return status(load, running, known.get(load.system()), paused.get(load.system()));
        }).sorted((one, other) -> one.kind().compareTo(other.kind())).toList();
    }

    private SystemStatus status(Load load, int inHand, SystemStates.@Nullable State state, SystemPauses.@Nullable Pause pause) {
        var system = systems.get(load.system());
        if (system == null) {
            return new SystemStatus(load.system(), Kind.OWN, "", false, load.limit(), inHand, load.waiting(), null, null);
        }
        return new SystemStatus(load.system(), system instanceof SingleSystem ? Kind.ONE : Kind.MANY, system.address(),
                system.isSimulated(), load.limit(), inHand, load.waiting(), state, pause);
    }

    /**
     * Talks to the system, which may take as long as its time-outs. Not to be called within a transaction.
     *
     * @throws NotFound when there is no such system
     * @throws Conflict when it cannot be tested, or is being tested
     */
    public TestResult test(String key) {
        var system = systems.get(key);
        if (system == null) {
            throw new NotFound(Phrase.of("cluster.no-such-system", key));
        }
        if (!(system instanceof SingleSystem single)) {
            throw new Conflict(Phrase.of("cluster.test.not-one"));
        }
        if (!underTest.add(key)) {
            throw new Conflict(Phrase.of("cluster.test.pending"));
        }
        try {
            return probe(single);
        } finally {
            underTest.remove(key);
        }
    }

    private TestResult probe(SingleSystem system) {
        var began = System.nanoTime();
        @Nullable Phrase trouble = null;
        try {
            system.probe();
        } catch (SlipwayException e) {
            trouble = e.phrase();
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        events.publishEvent(new SystemSeen(system.key(), trouble));
        return new TestResult(took, trouble);
    }

    /**
     * What came of a test.
     *
     * @param trouble what stood in the way; null when the system answered
     */
    public record TestResult(Duration took, @Nullable Phrase trouble) {
    }
}
