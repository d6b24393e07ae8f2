package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.identity.People;
import io.slipway.process.ActivityVisit;
import io.slipway.request.RequestDetails.Decision;
import io.slipway.step.FailedTries.FailedTry;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything about one activity: its state, each visit, what was decided and done, and what failed. */
final class ActivityCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final transient Supplier<EffectRow> rows;
    private final H3 heading = new H3();
    private final Div content = new Div();

    /**
     * @param rows  makes a row for an effect
     * @param close hides the card
     */
    ActivityCard(People people, Supplier<EffectRow> rows, Runnable close) {
        this.people = people;
        this.rows = rows;
        addClassNames("slipway-card", "slipway-diagram-more");
        heading.getElement().setAttribute("tabindex", "-1");
        var leave = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> close.run());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        leave.setAriaLabel(Texts.text("request.activity.close"));
        leave.setTooltipText(Texts.text("request.activity.close"));
        var head = new Div(heading, leave);
        head.addClassName("slipway-diagram-more-head");
        add(head, content);
        Shortcuts.addShortcutListener(this, close::run, Key.ESCAPE).listenOn(this);
    }

    /** @param tries what failed at this activity, the oldest first */
    void show(Activity activity, Map<String, Decision> decisions, List<FailedTry> tries) {
        heading.setText(activity.name());
        content.removeAll();
        var mark = activity.mark();
        if (activity.state() == null || mark == null) {
            content.add(new Paragraph(Texts.text(activity.visits().isEmpty() ? "request.not-reached" : "request.activity.left")));
        } else {
            content.add(badge(activity));
        }
        activity.visits().forEach(visit -> content.add(facts(visit, decisions.get(visit.id()))));
        activity.effects().forEach(effect -> {
            var row = rows.get();
            row.show(effect, activity.name());
            content.add(row);
        });
        if (!tries.isEmpty()) {
            content.add(new H4(Texts.text("request.more.failed-tries")),
                    new UnorderedList(tries.stream().map(ActivityCard::item).toArray(ListItem[]::new)));
        }
    }

    private static ListItem item(FailedTry failed) {
        return new ListItem(TimeLabel.exact(failed.at()), new Span(" · " + Texts.text(failed.why())));
    }

    void focus() {
        heading.getElement().callJsFunction("focus");
    }

    private static Component badge(Activity activity) {
        var line = new Div(activity.state().badge());
        line.addClassName("slipway-row-head");
        if (activity.visits().size() > 1) {
            line.add(new Span(Texts.text("request.activity.times", activity.visits().size())));
        }
        return line;
    }

    private KeyFacts facts(ActivityVisit visit, @Nullable Decision decision) {
        var facts = new KeyFacts().add(Texts.text("request.begun"), TimeLabel.exact(visit.startedAt()));
        if (visit.endedAt() != null) {
            facts.add(Texts.text(visit.canceled() ? "request.left" : "request.finished"), TimeLabel.exact(visit.endedAt()));
        }
        if (visit.assignee() != null) {
            facts.add(Texts.text("request.person"), people.displayName(visit.assignee()));
        }
        return decision == null || decision.comment() == null ? facts
                : facts.add(Texts.text("request.activity.comment"), decision.comment());
    }
}
