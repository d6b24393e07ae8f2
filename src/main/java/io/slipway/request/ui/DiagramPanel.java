package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.slipway.identity.People;
import io.slipway.process.ActivityVisit;
import io.slipway.process.ModelElement;
import io.slipway.process.ProcessModel;
import io.slipway.request.RequestDetails.Details;
import io.slipway.ui.BpmnDiagram;
import io.slipway.ui.BpmnDiagram.ActivityState;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The process with its states; a click on an element tells more about it. */
final class DiagramPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProcessModel model;
    private final transient People people;
    private final BpmnDiagram diagram = new BpmnDiagram();
    private final Div more = new Div();
    private transient Map<String, ActivityState> states = Map.of();
    private transient Details details;
    private @Nullable String chosen;

    DiagramPanel(ProcessModel model, String xml, People people) {
        this.model = model;
        this.people = people;
        addClassName("slipway-diagram");
        var names = new HashMap<String, String>();
        model.elements().values().forEach(element -> names.put(element.id(), element.name(getLocale())));
        diagram.setLabels(names);
        diagram.setXml(xml);
        diagram.addElementClickListener(click -> choose(click.elementId()));
        more.addClassNames("slipway-card", "slipway-diagram-more");
        more.getElement().setAttribute("aria-live", "polite");
        more.setVisible(false);
        add(diagram, more);
    }

    void show(Details now) {
        var wanted = ActivityStates.of(now);
        if (!wanted.equals(states)) {
            states = wanted;
            diagram.setActivityStates(states);
        }
        if (details == null || !details.visits().equals(now.visits())) {
            details = now;
            tellMore();
        }
    }

    private void choose(String elementId) {
        chosen = elementId;
        tellMore();
    }

    private void tellMore() {
        ModelElement element = chosen == null ? null : model.element(chosen);
        more.setVisible(element != null && !element.type().equals("sequenceFlow"));
        more.removeAll();
        if (element == null) {
            return;
        }
        more.add(new H3(model.nameOf(element.id(), getLocale())));
        var visits = details.visits().stream().filter(visit -> visit.activityId().equals(element.id())).toList();
        if (visits.isEmpty()) {
            more.add(Texts.text("request.not-reached"));
        }
        visits.forEach(visit -> more.add(facts(visit)));
    }

    private KeyFacts facts(ActivityVisit visit) {
        var facts = new KeyFacts().add(Texts.text("request.begun"), TimeLabel.exact(visit.startedAt()));
        if (visit.endedAt() != null) {
            facts.add(Texts.text(visit.canceled() ? "request.left" : "request.finished"), TimeLabel.exact(visit.endedAt()));
        }
        return visit.assignee() == null ? facts : facts.add(Texts.text("request.person"), people.displayName(visit.assignee()));
    }
}
