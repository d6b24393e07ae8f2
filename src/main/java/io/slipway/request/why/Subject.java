package io.slipway.request.why;

import io.slipway.process.DeadEnd;
import io.slipway.process.ModelElement;
import io.slipway.process.ProcessModel;
import io.slipway.process.Situation;
import io.slipway.request.Request;
import io.slipway.request.RequestCare.Care;
import io.slipway.shared.Phrase;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request of a page.
 *
 * @param models gives the model of a definition: what waits may belong to a called process
 */
record Subject(Request request, Situation situation, Facts facts, Function<String, ProcessModel> models) {

    private static final String OPERATORS = "operators";

    @Nullable ModelElement element(String definitionId, String activityId) {
        return models.apply(definitionId).element(activityId);
    }

    /** The activity's name, behind that of the called process which it belongs to. */
    String name(String definitionId, String activityId) {
        var model = models.apply(definitionId);
        var name = model.nameOf(activityId, facts.locale());
        return definitionId.equals(request.definitionId()) ? name : model.name(facts.locale()) + " › " + name;
    }

    String name(Situation.Place place) {
        return name(place.definitionId(), place.activityId());
    }

    List<DeadEnd> deadEnds() {
        return facts.deadEnds().getOrDefault(request.id(), List.of());
    }

    boolean isDeadEnd(DeadEnd.Kind kind, String activityId) {
        return deadEnds().stream().anyMatch(end -> end.kind() == kind && activityId.equals(end.activityId()));
    }

    @Nullable Care care() {
        return facts.care().get(request.id());
    }

    /** Whoever looks after what went wrong. */
    Phrase owner() {
        var care = care();
        if (care != null && care.person() != null) {
            return facts.names().person(care.person());
        }
        return owners().stream().map(facts.names()::group).reduce((one, other) -> Phrase.of("request.who.or", one, other))
                .orElseThrow();
    }

    boolean viewerOwns() {
        var care = care();
        return care != null && care.person() != null ? facts.viewer().is(care.person())
                : owners().stream().anyMatch(facts.viewer().groups()::contains);
    }

    /** Person's arrangement before the model's before the operators. */
    private List<String> owners() {
        var care = care();
        if (care != null && care.group() != null) {
            return List.of(care.group());
        }
        var named = models.apply(request.definitionId()).process().properties().getOrDefault("slipway.operators", "");
        var groups = List.of(named.strip().split("\\s*,\\s*"));
        return named.isBlank() ? List.of(OPERATORS) : groups;
    }
}
