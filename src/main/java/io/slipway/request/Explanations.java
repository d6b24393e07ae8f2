package io.slipway.request;

import io.slipway.i18n.Messages;
import io.slipway.process.ProcessModel;
import io.slipway.process.ProcessModels;
import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.shared.Phrase;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Says in one sentence where a request is and why, from what the engine and the ledger know at this moment. */
@Service
public class Explanations {

    private final ProcessRuns runs;
    private final ProcessModels models;
    private final WorkExplanation work;
    private final PeopleNames names;
    private final Messages messages;

    Explanations(ProcessRuns runs, ProcessModels models, WorkExplanation work, PeopleNames names, Messages messages) {
        this.runs = runs;
        this.models = models;
        this.work = work;
        this.names = names;
        this.messages = messages;
    }

    /** Never empty. */
    public String explain(Request request, Locale locale) {
        return messages.text(phrase(request, locale), locale);
    }

    /** The sentence before it is put into words; only names within it are in the language already. */
    public Phrase phrase(Request request, Locale locale) {
        var situation = runs.situation(request.instanceId());
        var model = models.get(request.definitionId());
        if (situation.ending() != null) {
            return ended(request, situation.ending());
        }
        if (!situation.incidents().isEmpty()) {
            return work.failed(situation.incidents().get(0), model, locale);
        }
        if (!situation.tasks().isEmpty()) {
            var task = situation.tasks().get(0);
            var element = model.element(task.activityId());
            var name = model.nameOf(task.activityId(), locale);
            return element != null && "true".equals(element.property("slipway.failure"))
                    ? work.refused(request, model, names.whoHas(task), task.createdAt(), locale)
                    : Phrase.of("request.where.person", names.whoHas(task), name, task.createdAt());
        }
        return working(situation, model, locale);
    }

    private Phrase working(Situation situation, ProcessModel model, Locale locale) {
        if (!situation.work().isEmpty()) {
            return work.running(situation.work().get(0), model, locale);
        }
        if (!situation.timers().isEmpty()) {
            var timer = situation.timers().get(0);
            return Phrase.of("request.where.timer", model.nameOf(timer.activityId(), locale), timer.dueAt());
        }
        return Phrase.of("request.where.moving");
    }

    private Phrase ended(Request request, Situation.Ending ending) {
        return switch (request.state()) {
            case REJECTED -> withComment(request, "request.where.rejected", ending);
            case CANCELLED -> withComment(request, "request.where.cancelled", ending);
            default -> Phrase.of("request.where.completed", ending.at());
        };
    }

    private Phrase withComment(Request request, String key, Situation.Ending ending) {
        var decider = names.lastDecider(request.instanceId());
        return runs.variable(request.instanceId(), "comment")
                .map(comment -> Phrase.of(key + "-because", decider, ending.at(), comment.toString()))
                .orElseGet(() -> Phrase.of(key, decider, ending.at()));
    }
}
