package io.slipway.cluster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.cluster.Node;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.Row;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Tone;

/** One node of the portal. */
final class NodeCard extends Div {

    private static final long serialVersionUID = 1L;

    NodeCard(Node node) {
        addClassName("slipway-card");
        getStyle().setMarginBottom("var(--lumo-space-m)");
        var row = new Row(node.host()).beside(node.id());
        if (!node.version().isEmpty()) {
            row.beside(Texts.text("cluster.node.version", node.version()));
        }
        var marks = new Div(badge(node.state()));
        marks.addClassName("slipway-page-header-badges");
        if (node.self()) {
            marks.addComponentAsFirst(new StatusBadge(Tone.PROGRESS, VaadinIcon.MAP_MARKER, Texts.text("cluster.node.self")));
        }
        row.side(marks);
        if (node.state() == Node.State.LOST) {
            row.below(new Span(Texts.text("cluster.node.lost", node.seenAt())));
        }
        add(row, new KeyFacts().add(Texts.text("cluster.node.work"), Texts.text("cluster.node.work.value", node.inHand()))
                .add(Texts.text("cluster.node.clock"), clock(node.clockDifference().toMillis()))
                .add(Texts.text("cluster.node.seen"), new TimeLabel(node.seenAt()))
                .add(Texts.text("cluster.node.started"), TimeLabel.exact(node.startedAt())));
    }

    private static String clock(long ahead) {
        return ahead == 0 ? Texts.text("cluster.node.clock.same")
                : Texts.text("cluster.node.clock.value", Math.abs(ahead), ahead > 0 ? 1 : 0);
    }

    private static StatusBadge badge(Node.State state) {
        var text = Texts.text("cluster.node." + state.name());
        return switch (state) {
            case WORKING -> new StatusBadge(Tone.GOOD, VaadinIcon.CHECK, text);
            case PAUSED -> new StatusBadge(Tone.BAD, VaadinIcon.CLOCK, text);
            case LEAVING -> new StatusBadge(Tone.STILL, VaadinIcon.SIGN_OUT, text);
            case LOST -> new StatusBadge(Tone.BAD, VaadinIcon.UNLINK, text);
        };
    }
}
