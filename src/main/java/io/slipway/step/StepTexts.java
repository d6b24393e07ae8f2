package io.slipway.step;

import io.slipway.i18n.Languages;
import io.slipway.i18n.Messages;
import io.slipway.shared.Phrase;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What a contract says to people, in their language. The bundles have it under keys made of the step's id:
 * {@code steps.<id>.irreversible} and {@code steps.<id>.input.<name>}. A step without such texts speaks English.
 */
@Component
public class StepTexts {

    private static final String PREFIX = "steps.";

    private final Messages messages;

    StepTexts(Messages messages) {
        this.messages = messages;
    }

    static String irreversibleKey(String stepId) {
        return PREFIX + stepId + ".irreversible";
    }

    static String inputKey(String stepId, String name) {
        return PREFIX + stepId + ".input." + name;
    }

    /**
     * Why an effect stays.
     *
     * @param key the sentence around the contract's reason
     */
    public Phrase stays(String key, StepContract contract) {
        return Phrase.of(key, phrase(irreversibleKey(contract.id())).<Object>map(reason -> reason)
                .orElse(contract.irreversible()));
    }

    /** What the input is; empty when only the contract says so. */
    public Optional<Phrase> input(StepContract contract, String name) {
        return phrase(inputKey(contract.id(), name));
    }

    private Optional<Phrase> phrase(String key) {
        return messages.find(key, Languages.ENGLISH).map(text -> Phrase.of(key));
    }
}
