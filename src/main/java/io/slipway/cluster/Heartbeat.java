package io.slipway.cluster;

import io.slipway.cluster.Node.State;
import io.slipway.shared.Change;
import io.slipway.step.NodeId;
import io.slipway.step.NodeReadiness;
import io.slipway.step.WorkAnnounced;
import io.slipway.step.Workload;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives this node's signs of life. It starts before everything that works, so that a node with a wrong clock does not begin, and
 * ends after it.
 */
@Component
class Heartbeat implements SmartLifecycle {

    /** Before the worker, the engine's jobs and the schedule, which start in the last phases. */
    static final int PHASE = 0;
    /** Of the change that tells of a beat; each node tells its own pages. */
    static final String TOPIC = "node";

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration FORGET_AFTER = Duration.ofDays(1);

    private final NodeRepository nodes;
    private final NodeClock clock;
    private final NodeId self;
    private final ClusterProperties properties;
    private final Workload work;
    private final ApplicationEventPublisher events;
    private final String version = version();
    private ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;
    private volatile boolean leaving;
    private boolean failing;

    Heartbeat(NodeRepository nodes, NodeClock clock, NodeId self, ClusterProperties properties, Workload work,
              ApplicationEventPublisher events) {
        this.nodes = nodes;
        this.clock = clock;
        this.self = self;
        this.properties = properties;
        this.work = work;
        this.events = events;
        pulse.shutdown();
    }

    private void beat() {
        try {
            var changed = clock.compare();
            nodes.beat(self.value(), self.host(), version, clock.difference(), state(), work.inHand(), work.topics());
            nodes.forgetSilentSince(FORGET_AFTER);
            failing = false;
            if (changed || clock.wrong()) {
                tell();
            }
            events.publishEvent(new Change(TOPIC, self.value()));
        } catch (DataAccessException | TransactionException trouble) {
            if (!failing) {
                LOG.warn("this node cannot give signs of life: {}", trouble.toString());
            }
            failing = true;
        } catch (RuntimeException bug) {
            LOG.error("the heartbeat stumbled", bug);
        }
    }

    private State state() {
        if (leaving) {
            return State.LEAVING;
        }
        return clock.wrong() ? State.PAUSED : State.WORKING;
    }

    private void tell() {
        events.publishEvent(new NodeReadiness(!clock.wrong()));
        if (!clock.wrong()) {
            events.publishEvent(new WorkAnnounced());
        }
    }

    /** What starts by itself with the application may have begun after the first beat. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (clock.wrong()) {
            tell();
        }
    }

    /** The others see that it finishes what it has in hand. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        leaving = true;
    }

    @Override
    public void start() {
        running = true;
        beat();
        pulse = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("slipway-heartbeat-"));
        var period = properties.heartbeat().toMillis();
        pulse.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        pulse.shutdown();
        try {
            pulse.awaitTermination(properties.heartbeat().toMillis(), TimeUnit.MILLISECONDS);
            nodes.remove(self.value());
        } catch (DataAccessException unreachable) {
            LOG.warn("this node could not take its leave: {}", unreachable.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private static String version() {
        var version = Heartbeat.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
