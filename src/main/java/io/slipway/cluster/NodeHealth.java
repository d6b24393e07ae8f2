package io.slipway.cluster;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says {@code PAUSED} on a node whose clock is wrong. That is answered with 200: the node still serves people, and a load
 * balancer must not take all nodes away when it is the database's clock that is wrong.
 */
@Component("node")
class NodeHealth extends AbstractHealthIndicator {

    private static final Status PAUSED = new Status("PAUSED");

    private final NodeClock clock;

    NodeHealth(NodeClock clock) {
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(clock.wrong() ? PAUSED : Status.UP).withDetail("clockDifferenceMillis", clock.difference().toMillis());
    }
}
