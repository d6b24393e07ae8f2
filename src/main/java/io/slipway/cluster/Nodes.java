package io.slipway.cluster;

import io.slipway.step.NodeId;
import io.slipway.step.ServedSteps;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The nodes that share the database. */
@Service
public class Nodes implements ServedSteps {

    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final NodeRepository nodes;
    private final NodeId self;
    private final ClusterProperties properties;

    Nodes(NodeRepository nodes, NodeId self, ClusterProperties properties) {
        this.nodes = nodes;
        this.self = self;
        this.properties = properties;
    }

    /** The oldest first. One that gave no sign of life for several beats is shown as lost, for a day. */
    public List<Node> list() {
        return nodes.list(self.value(), silence());
    }

    @Override
    public Set<String> topics() {
        return nodes.topics(silence());
    }

    private Duration silence() {
        var beats = properties.heartbeat().multipliedBy(4);
        return beats.compareTo(SILENCE) > 0 ? beats : SILENCE;
    }
}
