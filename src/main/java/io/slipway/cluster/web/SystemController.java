package io.slipway.cluster.web;

import io.slipway.cluster.SystemStatus;
import io.slipway.cluster.Systems;
import io.slipway.i18n.Messages;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Role;
import io.slipway.shared.Phrase;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/systems")
class SystemController {

    private final Systems systems;
    private final CurrentPerson current;
    private final Messages messages;

    SystemController(Systems systems, CurrentPerson current, Messages messages) {
        this.systems = systems;
        this.current = current;
        this.messages = messages;
    }

    @Operation(summary = "Lists the external systems and how they are, for operators and administrators")
    @GetMapping
    List<SystemJson> list(Locale locale) {
        current.requireRole(Role.OPERATOR);
        return systems.list().stream().map(status -> json(status, locale)).toList();
    }

    @Operation(summary = "Talks to the system and says what stood in the way, for operators and administrators")
    @PostMapping("/{key}/test")
    TestJson test(@PathVariable String key, Locale locale) {
        current.requireRole(Role.OPERATOR);
        var result = systems.test(key);
        return new TestJson(result.trouble() == null, result.took().toMillis(), text(result.trouble(), locale));
    }

    private SystemJson json(SystemStatus status, Locale locale) {
        var state = status.state();
        var pause = status.pause();
        return new SystemJson(status.key(), status.kind(), status.address(), status.simulated(), status.limit(), status.inHand(),
                status.waiting(), state == null ? null : state.reachableSince(),
                state == null ? null : text(state.lastError(), locale), state == null ? null : state.lastErrorAt(),
                pause == null ? null : pause.since(), pause == null ? null : pause.nextTry());
    }

    private @Nullable String text(@Nullable Phrase phrase, Locale locale) {
        return phrase == null ? null : messages.text(phrase, locale);
    }

    /**
     * @param limit       how many of its steps each node runs at once
     * @param running     how many all nodes have fetched and not finished
     * @param waiting     how many are due and have been fetched by no node
     * @param pausedSince since when its steps wait because it does not answer; null when they do not
     * @param nextTry     when it is tried next
     */
    record SystemJson(String key, SystemStatus.Kind kind, String address, boolean simulated, int limit, int running, long waiting,
                      @Nullable Instant reachableSince, @Nullable String lastError, @Nullable Instant lastErrorAt,
                      @Nullable Instant pausedSince, @Nullable Instant nextTry) {
    }

    /** @param trouble what stood in the way; null when the system answered */
    record TestJson(boolean reachable, long tookMillis, @Nullable String trouble) {
    }
}
