package io.slipway.step.undo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.Lookup;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepFailure;
import io.slipway.step.StepRun;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds out whether an effect is gone because what it lived in is: nobody can sign in to a machine that was deleted. */
@Component
class Surroundings {

    private final Effects effects;
    private final ObjectProvider<StepCatalogue> steps;
    private final ObjectMapper json;

    Surroundings(Effects effects, ObjectProvider<StepCatalogue> steps, ObjectMapper json) {
        this.effects = effects;
        this.steps = steps;
        this.json = json;
    }

    /**
     * @param effect one that could not be taken back now
     * @return how people call what is gone; empty when it is there, nobody can say, or there is nothing around the effect
     */
    Optional<Phrase> gone(Effect effect, StepDescriptor step, StepRun run) {
        if (step.contract().within().isEmpty() || effect.requestId() == null) {
            return Optional.empty();
        }
        var around = effects.ofRequest(effect.requestId()).stream().filter(other -> other.id() < effect.id())
                .filter(other -> other.step().equals(step.contract().within()) && other.external() != null).toList();
        // With several things around, nobody can say in which of them the effect is.
        return around.size() == 1 && isGone(around.get(0), run)
                ? Optional.of(Phrase.of("step.undo-gone-with", around.get(0).external().label())) : Optional.empty();
    }

    private boolean isGone(Effect around, StepRun run) {
        return around.state() == Effect.State.UNDONE || steps.getObject().find(around.step() + "/" + around.version())
                .filter(step -> isAbsent(step, around, run)).isPresent();
    }

    private boolean isAbsent(StepDescriptor step, Effect around, StepRun run) {
        try {
            return UndoCall.of(step, around, run, json).find() instanceof Lookup.Absent<?>;
        } catch (StepFailure | IllegalArgumentException nobodyCanSay) {
            return false;
        }
    }
}
