package io.slipway.request.why;

import io.slipway.identity.People;
import io.slipway.identity.Team;
import io.slipway.identity.Teams;
import io.slipway.process.Decision;
import io.slipway.process.Decisions;
import io.slipway.process.HumanTask;
import io.slipway.process.ProcessModels;
import io.slipway.process.ProcessRuns;
import io.slipway.process.Situation;
import io.slipway.process.Situation.Trouble;
import io.slipway.process.Situation.Work;
import io.slipway.process.WorkQueue;
import io.slipway.request.DeadEndWatch;
import io.slipway.request.Request;
import io.slipway.request.RequestCare;
import io.slipway.request.RequestCare.Care;
import io.slipway.request.RequestState;
import io.slipway.step.Effect;
import io.slipway.step.Effects;
import io.slipway.step.ServedSteps;
import io.slipway.step.StepCatalogue;
import io.slipway.step.StepDescriptor;
import io.slipway.step.StepDurations;
import io.slipway.step.SystemPauses;
import io.slipway.step.SystemPauses.Pause;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads everything there is to know of a page of requests, with the same few queries for any number of them. */
@Component
class FactFinder {

    private final ProcessModels models;
    private final ProcessRuns runs;
    private final Decisions decisions;
    private final WorkQueue queue;
    private final Effects effects;
    private final StepCatalogue steps;
    private final StepDurations durations;
    private final People people;
    private final Teams teams;
    private final DeadEndWatch deadEnds;
    private final ObjectProvider<ServedSteps> served;
    private final ObjectProvider<SystemPauses> pauses;
    private final ObjectProvider<RequestCare> care;
    private final Clock clock;

    FactFinder(ProcessModels models, ProcessRuns runs, Decisions decisions, WorkQueue queue, Effects effects, StepCatalogue steps,
               StepDurations durations, People people, Teams teams, DeadEndWatch deadEnds, ObjectProvider<ServedSteps> served,
               ObjectProvider<SystemPauses> pauses, ObjectProvider<RequestCare> care, Clock clock) {
        this.models = models;
        this.runs = runs;
        this.decisions = decisions;
        this.queue = queue;
        this.effects = effects;
        this.steps = steps;
        this.durations = durations;
        this.people = people;
        this.teams = teams;
        this.deadEnds = deadEnds;
        this.served = served;
        this.pauses = pauses;
        this.care = care;
        this.clock = clock;
    }

    Facts of(List<Request> requests, Viewer viewer, Locale locale) {
        var situations = runs.situations(requests.stream().map(Request::instanceId).filter(Objects::nonNull).toList());
        var tasks = all(situations, Situation::tasks).toList();
        var work = all(situations, Situation::work).filter(item -> !item.givenUp()).toList();
        var troubles = all(situations, Situation::incidents).map(Trouble::taskId).filter(Objects::nonNull);
        var known = effects.ofTasks(Stream.concat(work.stream().map(Work::taskId), troubles).toList());
        var arranged = care(requests);
        var decided = decided(requests, situations);
        return new Facts(viewer, locale, clock.instant(), situations, known,
                tasks.isEmpty() ? Map.of() : effects.refusals(requests.stream().map(Request::id).toList()),
                usual(work, known), places(work, known), paused(work), arranged, decided, deadEnds.raised(requests),
                served(situations.values()), newest(requests, viewer),
                names(viewer, tasks, situations.values(), arranged.values(), decided.values()));
    }

    private Set<String> served(Collection<Situation> situations) {
        return situations.stream().allMatch(situation -> situation.work().isEmpty()) ? Set.of()
                : served.stream().flatMap(each -> each.topics().stream()).collect(Collectors.toSet());
    }

    private Map<String, Integer> newest(List<Request> requests, Viewer viewer) {
        return !viewer.operator() ? Map.of() : models.newestVersions(requests.stream()
                .filter(request -> request.state() == RequestState.FAILED)
                .map(request -> models.get(request.definitionId()).key()).collect(Collectors.toSet()));
    }

    private static <T> Stream<T> all(Map<String, Situation> situations, Function<Situation, List<T>> part) {
        return situations.values().stream().flatMap(situation -> part.apply(situation).stream());
    }

    private Map<String, Decision> decided(List<Request> requests, Map<String, Situation> situations) {
        return decisions.lastOf(requests.stream().map(Request::instanceId).filter(Objects::nonNull)
                .filter(instance -> situations.get(instance).ending() != null).toList());
    }

    private Map<String, Duration> usual(List<Work> work, Map<String, Effect> known) {
        return durations.usual(work.stream().filter(item -> known.containsKey(item.taskId()))
                .map(item -> steps.find(item.topic())).flatMap(Optional::stream).distinct().toList());
    }

    private Map<String, Integer> places(List<Work> work, Map<String, Effect> known) {
        return queue.places(steps.all().stream().collect(Collectors.toMap(StepDescriptor::topic, StepDescriptor::system)),
                work.stream().map(Work::taskId).filter(id -> !known.containsKey(id)).toList());
    }

    private Map<String, Pause> paused(List<Work> work) {
        var found = new HashMap<String, Pause>();
        if (!work.isEmpty()) {
            pauses.orderedStream().forEach(each -> found.putAll(each.paused()));
        }
        return found;
    }

    private Map<UUID, Care> care(List<Request> requests) {
        return care.orderedStream().findFirst().map(each -> each.of(requests.stream().map(Request::id).toList()))
                .orElse(Map.of());
    }

    private Names names(Viewer viewer, List<HumanTask> tasks, Collection<Situation> situations, Collection<Care> arranged,
                        Collection<Decision> decided) {
        var byKey = teams.list().stream().collect(Collectors.toMap(Team::key, Function.identity()));
        var wanted = new HashSet<@Nullable String>();
        byKey.values().forEach(team -> wanted.add(team.lead()));
        tasks.forEach(task -> {
            wanted.add(task.assignee());
            wanted.addAll(task.people());
        });
        situations.stream().map(Situation::ending).filter(Objects::nonNull).forEach(ending -> wanted.add(ending.by()));
        arranged.forEach(each -> wanted.addAll(people(each)));
        decided.forEach(decision -> wanted.add(decision.person()));
        wanted.remove(null);
        return new Names(viewer, wanted.isEmpty() ? Map.of() : people.names(wanted), byKey);
    }

    private static Set<@Nullable String> people(Care care) {
        var found = new HashSet<@Nullable String>();
        found.add(care.person());
        found.add(care.hold() == null ? null : care.hold().by());
        found.add(care.stop() == null ? null : care.stop().by());
        return found;
    }
}
