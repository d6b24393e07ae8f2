package io.slipway.request.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.function.Consumer;

/** What the diagram shows, as text: the activities in the order of the flow, each with its state. */
final class ActivityList extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<String> choose;
    private final OrderedList list = new OrderedList();

    /** @param choose gets the id of the element that the person wants to know more about */
    ActivityList(Consumer<String> choose) {
        super(Texts.text("request.activity.list"));
        this.choose = choose;
        addClassName("slipway-activities");
        add(list);
    }

    void show(List<Activity> activities) {
        list.removeAll();
        activities.forEach(activity -> list.add(item(activity)));
    }

    private ListItem item(Activity activity) {
        var button = new Button(activity.name(), click -> choose.accept(activity.element().id()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        var line = new Div(button);
        line.addClassName("slipway-row-head");
        var mark = activity.mark();
        if (activity.state() == null || mark == null) {
            var not = new Span(Texts.text("ui.diagram.not-reached"));
            not.addClassName("slipway-muted");
            line.add(not);
        } else {
            line.add(activity.state().badge());
            if (mark.count() != null) {
                line.add(new Span(Texts.text("request.activity.times", activity.visits().size())));
            }
        }
        return new ListItem(line);
    }
}
