package io.slipway.peers;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides whether a test that needs peers runs. */
final class PeerCondition implements ExecutionCondition {

    static final String REQUIRED = "SLIPWAY_REQUIRE_PEERS";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), RequiresPeer.class)
            .map(needed -> decide(List.of(needed.value()), System::getenv))
            .orElseGet(() -> ConditionEvaluationResult.enabled("needs no peer"));
    }

    static ConditionEvaluationResult decide(List<Peer> needed, UnaryOperator<String> environment) {
        var missing = needed.stream().filter(peer -> !peer.configured(environment))
            .map(peer -> peer.title() + " (set " + peer.variable() + ")").collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("the peers are there");
        }
        if (Boolean.parseBoolean(environment.apply(REQUIRED))) {
            throw new IllegalStateException("Missing peer: " + missing + ". " + REQUIRED + " is true: this is a failure.");
        }
        return ConditionEvaluationResult.disabled("Missing peer: " + missing);
    }
}
