package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.slipway.form.ui.FormParts;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Role;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails;
import io.slipway.request.RequestDetails.Details;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the parts of a request's page. */
@org.springframework.stereotype.Component
class RequestParts {

    private final RequestDetails details;
    private final Explanations explanations;
    private final RequestActions actions;
    private final ActionDialogs dialogs;
    private final OwnerWords owners;
    private final People people;
    private final CurrentPerson current;
    private final FormParts forms;
    private final ObjectProvider<RequestSection> sections;
    private final Set<String> simulated;

    RequestParts(RequestDetails details, Explanations explanations, RequestActions actions, ActionDialogs dialogs,
                 OwnerWords owners, People people, CurrentPerson current, FormParts forms,
                 ObjectProvider<RequestSection> sections, ObjectProvider<SimulatedSystem> simulated) {
        this.details = details;
        this.explanations = explanations;
        this.actions = actions;
        this.dialogs = dialogs;
        this.owners = owners;
        this.people = people;
        this.current = current;
        this.forms = forms;
        this.sections = sections;
        this.simulated = simulated.stream().map(SimulatedSystem::name).collect(Collectors.toSet());
    }

    /** @param refresh shows the page as it is now */
    WherePanel where(Runnable refresh) {
        return new WherePanel(request -> explanations.explain(request, language()), new ActionBar(actions, dialogs, refresh),
                new WhereMore(now -> details.failedTries(now.request())));
    }

    /** Whether the person who looks asked for it. */
    boolean isOwn(Request request) {
        return current.require().username().equals(request.requester());
    }

    StaysList stays() {
        return new StaysList(actions.previews());
    }

    KeyFacts about(Details found) {
        var request = found.request();
        var facts = new KeyFacts().add(Texts.text("request.requester"), people.displayName(request.requester()))
                .add(Texts.text("request.item"), found.model().name(language()))
                .add(Texts.text("request.version"), version(found))
                .add(Texts.text("request.created"), TimeLabel.exact(request.createdAt()));
        actions.owner(request).ifPresent(owner -> facts.add(Texts.text("request.owner"), owners.of(owner)));
        return request.endedAt() == null ? facts : facts.add(Texts.text("request.ended"), TimeLabel.exact(request.endedAt()));
    }

    /** A request keeps the version that it began with, whatever was deployed since. */
    private static String version(Details found) {
        var version = found.model().version();
        return found.newest() == version ? Integer.toString(version)
                : Texts.text("request.version.newer", version, found.newest());
    }

    /** @param chose gets the id of the element that the person wants to know more about, null for none any more */
    DiagramPanel diagram(Details found, Consumer<@Nullable String> chose) {
        return new DiagramPanel(found.model(), details.diagram(found.request()), people,
                now -> details.failedTries(now.request()),
                () -> new EffectRow(current.require().may(Role.OPERATOR), simulated), chose);
    }

    EffectList effects() {
        return new EffectList(current.require().may(Role.OPERATOR), simulated);
    }

    HappenedList timeline() {
        return new HappenedList(people);
    }

    KeyFacts wanted(Request request) {
        return forms.facts(details.form(request), details.wanted(request));
    }

    List<Component> sections(Request request) {
        return sections.orderedStream().map(section -> section.of(request)).toList();
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
