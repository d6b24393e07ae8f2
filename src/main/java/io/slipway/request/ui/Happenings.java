package io.slipway.request.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.process.ActivityVisit;
import io.slipway.process.ModelElement;
import io.slipway.request.RequestDetails.Decision;
import io.slipway.request.RequestDetails.Details;
import io.slipway.step.Effect;
import io.slipway.ui.Texts;
import io.slipway.ui.Timeline;
import io.slipway.ui.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Tells the story of a request from what its process went through. */
final class Happenings {

    private static final Set<String> KNOWN_DECISIONS = Set.of("approve", "reject", "changes", "retry", "abandon");

    private final Details details;
    private final UnaryOperator<String> nameOf;
    private final Locale language;

    /** @param nameOf a person's name for the user name */
    Happenings(Details details, UnaryOperator<String> nameOf, Locale language) {
        this.details = details;
        this.nameOf = nameOf;
        this.language = language;
    }

    /** The oldest first. */
    List<Timeline.Entry> entries() {
        var request = details.request();
        var entries = new ArrayList<Timeline.Entry>();
        entries.add(new Timeline.Entry(Tone.STILL, VaadinIcon.PAPERPLANE, request.createdAt(),
                Texts.text("request.did.ask", nameOf.apply(request.requester())), null));
        details.visits().forEach(visit -> entry(visit).ifPresent(entries::add));
        return entries;
    }

    private Optional<Timeline.Entry> entry(ActivityVisit visit) {
        return switch (visit.type()) {
            case "userTask" -> Optional.of(task(visit));
            case "serviceTask" -> Optional.of(work(visit));
            case "noneEndEvent" -> end(visit);
            default -> Optional.empty();
        };
    }

    private Timeline.Entry task(ActivityVisit visit) {
        var name = name(visit);
        var ended = visit.endedAt();
        if (ended == null) {
            return new Timeline.Entry(Tone.WAITING, VaadinIcon.HOURGLASS, visit.startedAt(),
                    Texts.text("request.did.wait", name), null);
        }
        var person = visit.assignee() == null ? Texts.text("request.who.portal") : nameOf.apply(visit.assignee());
        var decision = details.decisions().get(visit.id());
        if (visit.canceled() || decision == null) {
            return new Timeline.Entry(Tone.STILL, VaadinIcon.CHECK, ended,
                    Texts.text(visit.canceled() ? "request.did.leave" : "request.did.finish", person, name), null);
        }
        return decided(decision, ended, person, name);
    }

    private static Timeline.Entry decided(Decision decision, Instant at, String person, String name) {
        var text = KNOWN_DECISIONS.contains(decision.value()) ? Texts.text("request.did." + decision.value(), person, name)
                : Texts.text("request.did.decide", person, name, decision.value());
        var comment = decision.comment() == null ? null : Texts.text("request.did.comment", decision.comment());
        return switch (decision.value()) {
            case "approve" -> new Timeline.Entry(Tone.GOOD, VaadinIcon.THUMBS_UP, at, text, comment);
            case "reject", "abandon" -> new Timeline.Entry(Tone.BAD, VaadinIcon.BAN, at, text, comment);
            default -> new Timeline.Entry(Tone.PROGRESS, VaadinIcon.COMMENT, at, text, comment);
        };
    }

    private Timeline.Entry work(ActivityVisit visit) {
        var name = name(visit);
        var ended = visit.endedAt();
        var effect = effect(visit);
        if (effect != null && (effect.state() == Effect.State.FAILED || effect.state() == Effect.State.REFUSED)) {
            return new Timeline.Entry(Tone.BAD, VaadinIcon.EXCLAMATION,
                    effect.finishedAt() == null ? visit.startedAt() : effect.finishedAt(),
                    Texts.text("request.did.fail", name), effect.failure() == null ? null : Texts.text(effect.failure()));
        }
        if (ended == null) {
            return new Timeline.Entry(Tone.PROGRESS, VaadinIcon.PLAY, visit.startedAt(), Texts.text("request.did.begin", name),
                    null);
        }
        return new Timeline.Entry(visit.canceled() ? Tone.STILL : Tone.GOOD,
                visit.canceled() ? VaadinIcon.MINUS : VaadinIcon.CHECK, ended, name,
                effect == null || effect.external() == null ? null : effect.external().label());
    }

    private Optional<Timeline.Entry> end(ActivityVisit visit) {
        ModelElement end = details.model().element(visit.activityId());
        var ended = visit.endedAt();
        if (end == null || ended == null || end.name(language).isEmpty()) {
            return Optional.empty();
        }
        var bad = end.property("slipway.outcome") != null;
        return Optional.of(new Timeline.Entry(bad ? Tone.BAD : Tone.GOOD, bad ? VaadinIcon.BAN : VaadinIcon.FLAG_CHECKERED, ended,
                end.name(language), null));
    }

    /** What the visit did outside: the effects of an activity come in the order of its visits. */
    private @Nullable Effect effect(ActivityVisit visit) {
        return details.effects().stream().filter(effect -> effect.activityId().equals(visit.activityId()))
                .filter(effect -> !effect.intendedAt().isBefore(visit.startedAt())
                        && (visit.endedAt() == null || !effect.intendedAt().isAfter(visit.endedAt())))
                .reduce((first, second) -> second).orElse(null);
    }

    private String name(ActivityVisit visit) {
        return details.model().nameOf(visit.activityId(), language);
    }
}
