package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import io.slipway.identity.People;
import io.slipway.process.ProcessModel;
import io.slipway.request.RequestDetails.Details;
import io.slipway.step.FailedTries.FailedTry;
import io.slipway.ui.BpmnDiagram;
import io.slipway.ui.BpmnDiagram.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The process as picture and as list; below it everything about the activity that was chosen. */
final class DiagramPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<Details, List<FailedTry>> failedTries;
    private final transient Consumer<@Nullable String> chose;
    private final BpmnDiagram diagram = new BpmnDiagram();
    private final ActivityList list = new ActivityList(this::open);
    private final ActivityCard card;
    private transient List<Activity> activities = List.of();
    private transient @Nullable Details details;
    private @Nullable String chosen;

    /**
     * @param failedTries the oldest first; none for people who are not to see them
     * @param rows        makes a row for an effect
     * @param chose       gets the id of what the person wants to know more about, null for nothing any more
     */
    DiagramPanel(ProcessModel model, String xml, People people, Function<Details, List<FailedTry>> failedTries,
                 Supplier<EffectRow> rows, Consumer<@Nullable String> chose) {
        this.failedTries = failedTries;
        this.chose = chose;
        addClassName("slipway-diagram");
        var names = new HashMap<String, String>();
        model.elements().values().forEach(element -> names.put(element.id(), element.name(getLocale())));
        diagram.setLabels(names);
        diagram.setXml(xml);
        diagram.addElementClickListener(click -> open(click.elementId()));
        diagram.addLeaveListener(leave -> close());
        diagram.addNoDrawingListener(none -> list.setOpened(true));
        card = new ActivityCard(people, rows, this::close);
        card.setVisible(false);
        add(diagram, list, card, diagram.keys());
    }

    void show(Details now) {
        var same = details != null && details.visits().equals(now.visits()) && details.effects().equals(now.effects())
                && details.troubles().equals(now.troubles());
        details = now;
        if (same) {
            return;
        }
        activities = Activity.of(now, getLocale());
        var marks = new HashMap<String, Mark>();
        activities.forEach(activity -> marks.computeIfAbsent(activity.element().id(), id -> activity.mark()));
        diagram.setMarks(marks);
        var told = activities.stream().filter(Activity::worthTelling).toList();
        diagram.setStops(told.stream().map(activity -> activity.element().id()).toList());
        list.show(told);
        tellMore();
    }

    /** @return whether the process has it */
    boolean choose(String elementId) {
        chosen = activities.stream().anyMatch(activity -> activity.element().id().equals(elementId)) ? elementId : null;
        tellMore();
        return chosen != null;
    }

    private void open(String elementId) {
        if (choose(elementId)) {
            card.focus();
            chose.accept(elementId);
        }
    }

    private void close() {
        if (chosen != null) {
            diagram.focus(chosen);
            chosen = null;
            tellMore();
            chose.accept(null);
        }
    }

    private void tellMore() {
        var activity = activities.stream().filter(each -> each.element().id().equals(chosen)).findFirst();
        card.setVisible(activity.isPresent());
        diagram.setChosen(chosen);
        activity.ifPresent(each -> card.show(each, details == null ? Map.of() : details.decisions(), tries(each)));
    }

    private List<FailedTry> tries(Activity activity) {
        return details == null ? List.of() : failedTries.apply(details).stream()
                .filter(failed -> failed.activityId().equals(activity.element().id())).toList();
    }
}
