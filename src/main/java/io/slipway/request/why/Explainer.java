package io.slipway.request.why;

import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Groups;
import io.slipway.identity.Role;
import io.slipway.process.ProcessModels;
import io.slipway.process.Situation;
import io.slipway.request.Cause;
import io.slipway.request.Explanation;
import io.slipway.request.Request;
import io.slipway.shared.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out what goes on with requests and puts the most urgent of it into a sentence for whoever is signed in. */
@Component
public class Explainer {

    private final FactFinder finder;
    private final ProcessModels models;
    private final EndWhy end;
    private final StandstillWhy standstill;
    private final List<Why> parts;
    private final CurrentPerson current;
    private final Groups groups;

    Explainer(FactFinder finder, ProcessModels models, EndWhy end, StandstillWhy standstill, List<Why> all, CurrentPerson current,
              Groups groups) {
        this.finder = finder;
        this.models = models;
        this.end = end;
        this.standstill = standstill;
        this.parts = all.stream().filter(why -> why != end && why != standstill).toList();
        this.current = current;
        this.groups = groups;
    }

    /** By the request's id; only names within the phrases are in the language already. */
    public Map<UUID, Explanation> explain(List<Request> requests, Locale locale) {
        var facts = finder.of(requests, viewer(), locale);
        var explained = new LinkedHashMap<UUID, Explanation>();
        requests.forEach(request -> explained.put(request.id(), explain(new Subject(request,
                facts.situations().getOrDefault(request.instanceId(), Situation.over(null)), facts, models::get))));
        return explained;
    }

    private Viewer viewer() {
        return current.find().map(person -> new Viewer(person.username(), person.may(Role.OPERATOR),
                Set.copyOf(groups.groupsOf(person.username())))).orElseGet(() -> new Viewer(null, false, Set.of()));
    }

    private Explanation explain(Subject subject) {
        var things = things(subject);
        var main = things.stream().filter(thing -> !thing.aside()).toList();
        // A deadline is told only where it is all there is.
        var told = main.isEmpty() ? things : main;
        if (told.isEmpty()) {
            return new Explanation(Cause.CONTINUING, Phrase.of("request.where.moving"), null, List.of(), List.of(), null);
        }
        var first = told.get(0);
        var others = told.subList(1, told.size()).stream().map(Thing::sentence).toList();
        var sentence = others.isEmpty() ? first.sentence() : Phrase.of("request.where.and-more", first.sentence(), others.size());
        return new Explanation(first.cause(), held(versioned(sentence, first.cause(), subject), subject), first.expectation(),
                others, first.waitingFor(), first.expectedAt());
    }

    private List<Thing> things(Subject subject) {
        var ended = end.of(subject).toList();
        if (!ended.isEmpty()) {
            return ended;
        }
        var still = standstill.of(subject).toList();
        return still.isEmpty() ? parts.stream().flatMap(why -> why.of(subject)).sorted(Thing.MOST_URGENT_FIRST).toList() : still;
    }

    /** Whoever is about to have something tried again should know that the newest model will not be used for it. */
    private static Phrase versioned(Phrase sentence, Cause cause, Subject subject) {
        var model = subject.models().apply(subject.request().definitionId());
        var newest = subject.facts().newest().getOrDefault(model.key(), model.version());
        return cause != Cause.FAILED || newest == model.version() ? sentence
                : Phrase.of("request.where.older-version", sentence, model.version(), newest);
    }

    private static Phrase held(Phrase sentence, Subject subject) {
        var care = subject.care();
        if (care == null || care.hold() == null || !care.hold().until().isAfter(subject.facts().now())) {
            return sentence;
        }
        var hold = care.hold();
        var who = subject.facts().names().person(hold.by());
        return hold.reason() == null ? Phrase.of("request.where.held", sentence, hold.until(), who)
                : Phrase.of("request.where.held-because", sentence, hold.until(), who, hold.reason());
    }
}
