package io.slipway.request;

import io.slipway.request.UndoPreview.Staying;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.ServedSteps;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepContract.Repeat;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Says beforehand what taking a request back would come to, and afterwards what stayed. */
@Service
public class UndoPreviews {

    private static final Set<String> TAKING_BACK = Set.of("request.undo", "effect.undo");

    private final Requests requests;
    private final Effects effects;
    private final StepCatalogue steps;
    private final ObjectProvider<ServedSteps> served;
    private final StepTexts texts;

    UndoPreviews(Requests requests, Effects effects, StepCatalogue steps, ObjectProvider<ServedSteps> served,
                 StepTexts texts) {
        this.requests = requests;
        this.effects = effects;
        this.steps = steps;
        this.served = served;
        this.texts = texts;
    }

    /** @throws io.slipway.shared.NotFound when there is none, or the person may not know that there is */
    public UndoPreview of(UUID requestId) {
        var takenBack = new ArrayList<Effect>();
        var stays = new ArrayList<Staying>();
        newestFirst(requests.get(requestId).id()).stream().filter(effect -> effect.state() != Effect.State.UNDONE)
                .forEach(effect -> why(effect)
                        .ifPresentOrElse(why -> stays.add(new Staying(effect, why)), () -> takenBack.add(effect)));
        return new UndoPreview(takenBack, stays);
    }

    /** What could not be taken back so far; nothing while nothing was tried. */
    public List<Staying> kept(List<Effect> all) {
        return all.stream().filter(effect -> effect.state() == Effect.State.KEPT && effect.note() != null)
                .map(effect -> new Staying(effect, effect.note())).toList();
    }

    private List<Effect> newestFirst(UUID requestId) {
        return effects.ofRequest(requestId).stream().filter(effect -> !TAKING_BACK.contains(effect.step()))
                .filter(effect -> effect.state() != Effect.State.REFUSED || reversible(effect))
                .sorted(Comparator.comparingLong(Effect::id).reversed()).toList();
    }

    private Optional<Phrase> why(Effect effect) {
        if (effect.state() == Effect.State.KEPT && effect.note() != null) {
            return Optional.of(effect.note());
        }
        var step = step(effect);
        if (step.isEmpty()
                && served.stream().anyMatch(nodes -> nodes.topics().contains(effect.step() + "/" + effect.version()))) {
            return Optional.empty();
        }
        if (step.isEmpty()) {
            return Optional.of(Phrase.of("step.undo-unknown-step", effect.step(), effect.version()));
        }
        if (!step.get().reversible()) {
            return Optional.of(texts.stays(effect.output() == null ? "step.irreversible-if-done" : "step.irreversible",
                    step.get().contract()));
        }
        return step.get().contract().repeat() == Repeat.ONCE && effect.output() == null
                ? Optional.of(Phrase.of("step.undo-outcome-unknown", effect.step())) : Optional.empty();
    }

    private boolean reversible(Effect effect) {
        return step(effect).filter(StepDescriptor::reversible).isPresent();
    }

    private Optional<StepDescriptor> step(Effect effect) {
        return steps.find(effect.step() + "/" + effect.version());
    }
}
