package io.slipway.ui.list;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The buttons of a row, drawn by the browser.
 *
 * @param run gets what the person wants of a row
 */
record RowActions<T>(List<ListAction<T>> actions, BiConsumer<T, ListAction<T>> run) {

    /** Of all the buttons of a list, no more than so many make sense for one row. */
    private static final int MOST_SEEN = 4;

    String template() {
        var template = new StringBuilder("<div class=\"slipway-row-actions\">");
        for (int i = 0; i < actions.size(); i++) {
            template.append("""
                    ${item.do%1$d ? html`<vaadin-button theme="tertiary icon small" aria-label="${item.do%1$d}" \
                    title="${item.do%1$d}" @click="${run%1$d}">\
                    <vaadin-icon icon="%2$s" aria-hidden="true"></vaadin-icon></vaadin-button>` : ''}"""
                    .formatted(i, Badge.name(actions.get(i).icon())));
        }
        return template.append("</div>").toString();
    }

    void feed(LitRenderer<T> renderer) {
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            renderer.withProperty("do" + i, action::label).withFunction("run" + i, row -> run.accept(row, action));
        }
    }

    /** How wide a column needs to be that has at most so many buttons beside each other. */
    String width() {
        return Math.max(6, 2 + 2.25 * Math.min(actions.size(), MOST_SEEN)) + "rem";
    }
}
