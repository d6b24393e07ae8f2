package io.slipway.cluster.web;

import io.slipway.cluster.Node;
import io.slipway.cluster.Nodes;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/nodes")
class NodeController {

    private final Nodes nodes;
    private final CurrentPerson current;

    NodeController(Nodes nodes, CurrentPerson current) {
        this.nodes = nodes;
        this.current = current;
    }

    @Operation(summary = "Lists the nodes of the portal, the oldest first, for operators and administrators")
    @GetMapping
    List<NodeJson> list() {
        current.requireRole(Role.OPERATOR);
        return nodes.list().stream().map(NodeJson::of).toList();
    }

    /**
     * @param clockDifferenceMillis how far the node's clock is ahead of the database's; negative when behind
     * @param self                  whether it is the node that answers
     */
    record NodeJson(String id, String host, String version, Node.State state, Instant startedAt, Instant seenAt,
                    long clockDifferenceMillis, int inHand, boolean self) {

        static NodeJson of(Node node) {
            return new NodeJson(node.id(), node.host(), node.version(), node.state(), node.startedAt(), node.seenAt(),
                    node.clockDifference().toMillis(), node.inHand(), node.self());
        }
    }
}
