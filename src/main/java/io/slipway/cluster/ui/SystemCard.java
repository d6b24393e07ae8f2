package io.slipway.cluster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Style;
import io.slipway.cluster.SystemStatus;
import io.slipway.cluster.SystemStatus.Kind;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Row;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Tone;

/** One external system; a test that was begun goes on while the rest of the card changes. */
final class SystemCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ConnectionCheck test;
    private final Div what = new Div();

    SystemCard(ConnectionCheck test) {
        this.test = test;
        addClassName("slipway-card");
        getStyle().setMarginBottom("var(--lumo-space-m)");
        add(what, test);
    }

    void show(SystemStatus status) {
        what.removeAll();
        var marks = new Div(badge(status));
        marks.addClassName("slipway-page-header-badges");
        // A button is higher than a badge.
        marks.getStyle().setAlignItems(Style.AlignItems.CENTER);
        if (status.simulated()) {
            marks.addComponentAsFirst(new SimulatedBadge());
        }
        if (status.kind() == Kind.ONE) {
            marks.add(test.button());
        }
        var row = new Row(Texts.text("cluster.system." + status.key())).beside(status.address()).side(marks);
        if (status.pause() != null && status.pause().nextTry() != null) {
            row.below(new Span(Texts.text("cluster.paused", status.pause().since()) + " "),
                    new TimeLabel(status.pause().nextTry()));
        }
        what.add(row, facts(status));
    }

    private static StatusBadge badge(SystemStatus status) {
        if (status.kind() == Kind.OWN) {
            return new StatusBadge(Tone.STILL, VaadinIcon.DATABASE, Texts.text("cluster.state.own"));
        }
        if (status.kind() == Kind.MANY) {
            return new StatusBadge(Tone.STILL, VaadinIcon.SERVER, Texts.text("cluster.state.each"));
        }
        var state = status.state();
        if (status.pause() != null || state != null && state.reachableSince() == null && state.lastError() != null) {
            return new StatusBadge(Tone.BAD, VaadinIcon.UNLINK, Texts.text("cluster.state.paused"));
        }
        return state == null ? new StatusBadge(Tone.STILL, VaadinIcon.QUESTION, Texts.text("cluster.state.unknown"))
                : new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, Texts.text("cluster.state.ok"));
    }

    private static KeyFacts facts(SystemStatus status) {
        var facts = new KeyFacts().add(Texts.text("cluster.load"),
                Texts.text("cluster.load.value", status.inHand(), status.waiting(), status.limit()));
        var state = status.state();
        if (state != null && state.reachableSince() != null) {
            facts.add(Texts.text("cluster.reachable"), TimeLabel.exact(state.reachableSince()));
        }
        if (state != null && state.lastError() != null && state.lastErrorAt() != null) {
            Component error = new Span(TimeLabel.exact(state.lastErrorAt()), new Span(": " + Texts.text(state.lastError())));
            facts.add(Texts.text("cluster.last-error"), error);
        }
        return facts;
    }
}
