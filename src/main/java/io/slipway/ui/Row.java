package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A row of a list: what it is and a sentence about it, state and actions at the end; it folds where there is little room. */
public final class Row extends Div {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Div main = new Div(head);
    private final Div side = new Div();

    public Row(String title) {
        this(new Span(title));
    }

    public Row(Component title) {
        title.addClassName("slipway-row-title");
        head.addClassName("slipway-row-head");
        head.add(title);
        main.addClassName("slipway-row-main");
        side.addClassName("slipway-row-side");
        addClassName("slipway-row");
        add(main, side);
    }

    /** Adds something small beside the title. */
    public Row beside(String text) {
        var span = new Span(text);
        span.addClassName("slipway-muted");
        head.add(span);
        return this;
    }

    /** Adds a line below the title. */
    public Row below(Component... parts) {
        var line = new Div(parts);
        line.addClassName("slipway-row-text");
        main.add(line);
        return this;
    }

    /** Adds something at the end of the row. */
    public Row side(Component... parts) {
        side.add(parts);
        return this;
    }
}
