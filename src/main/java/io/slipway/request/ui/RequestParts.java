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
import io.slipway.request.Retries;
import io.slipway.simulation.SimulatedSystem;
import io.slipway.ui.KeyFacts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the parts of a request's page. */
@org.springframework.stereotype.Component
class RequestParts {

    private final RequestDetails details;
    private final Explanations explanations;
    private final Retries retries;
    private final People people;
    private final CurrentPerson current;
    private final FormParts forms;
    private final ObjectProvider<RequestSection> sections;
    private final Set<String> simulated;

    RequestParts(RequestDetails details, Explanations explanations, Retries retries, People people, CurrentPerson current,
                 FormParts forms, ObjectProvider<RequestSection> sections, ObjectProvider<SimulatedSystem> simulated) {
        this.details = details;
        this.explanations = explanations;
        this.retries = retries;
        this.people = people;
        this.current = current;
        this.forms = forms;
        this.sections = sections;
        this.simulated = simulated.stream().map(SimulatedSystem::name).collect(Collectors.toSet());
    }

    WherePanel where() {
        return new WherePanel(request -> explanations.explain(request, language()), retries);
    }

    DiagramPanel diagram(Details found) {
        return new DiagramPanel(found.model(), details.diagram(found.request()), people);
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
