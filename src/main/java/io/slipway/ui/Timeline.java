package io.slipway.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, when and by whom, in the order given. */
public final class Timeline extends OrderedList {

    private static final long serialVersionUID = 1L;

    /**
     * One thing that happened.
     *
     * @param text what happened, in the reader's language
     * @param note by whom, or more detail; null for none
     */
    public record Entry(Tone tone, VaadinIcon icon, Instant at, String text, @Nullable String note) {
    }

    public Timeline() {
        addClassName("slipway-timeline");
    }

    /** Replaces what is shown. */
    public void show(List<Entry> entries) {
        removeAll();
        entries.forEach(entry -> add(item(entry)));
    }

    private static ListItem item(Entry entry) {
        var dot = new Span(entry.icon().create());
        dot.addClassName("slipway-timeline-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        entry.tone().colour(dot);
        var note = new Div(new TimeLabel(entry.at()));
        note.addClassName("slipway-timeline-note");
        if (entry.note() != null) {
            note.add(" · " + entry.note());
        }
        var body = new Div(new Span(entry.text()), note);
        body.addClassName("slipway-timeline-body");
        return new ListItem(dot, body);
    }
}
