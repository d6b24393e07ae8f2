package io.slipway.request.why;

import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.shared.Phrase;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the words that fit who is told. Operators read reasons as they are; for everybody else a reason with technical details
 * has a second text under its key with {@code .plain} behind it.
 */
@Component
public class Words {

    private static final String PLAIN = ".plain";

    private final Messages messages;
    private final Map<String, Boolean> hasPlain = new ConcurrentHashMap<>();

    Words(Messages messages) {
        this.messages = messages;
    }

    /** The reason for somebody who is an operator or not. */
    public Phrase reason(Phrase reason, boolean operator) {
        if (operator) {
            return reason;
        }
        var plain = hasPlain.computeIfAbsent(reason.key(), key -> messages.find(key + PLAIN, Languages.ENGLISH).isPresent());
        return new Phrase(plain ? reason.key() + PLAIN : reason.key(),
                reason.args().stream().map(arg -> arg instanceof Phrase inner ? reason(inner, false) : arg).toList());
    }

    /** The name of an external system. */
    Phrase system(String system) {
        var key = "request.system." + system;
        return messages.find(key, Languages.ENGLISH).isPresent() ? Phrase.of(key) : Phrase.of("request.system.other", system);
    }

    /** What the engine says itself, which is for operators only. */
    public Phrase engine(@Nullable String message, boolean operator) {
        return !operator || message == null || message.isBlank() ? Phrase.of("request.why.internal")
                : Phrase.of("request.why.engine", message.strip().replaceFirst("\\.+$", ""));
    }
}
