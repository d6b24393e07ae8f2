package io.slipway.ui.list;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the browser draws one value of a row. Drawn there and not by components of the server, thousands of rows stay cheap.
 *
 * @param name    what the value is called in the browser
 * @param opening whether it opens the row
 */
record CellTemplate<T>(ListColumn<T> column, String name, boolean opening) {

    /** The value itself. */
    String value() {
        return switch (column.kind()) {
            case TEXT -> text();
            case BADGE -> """
                    ${item.%1$stext ? html`<span class="slipway-badge" data-tone="${item.%1$stone}">\
                    <vaadin-icon icon="${item.%1$sicon}" aria-hidden="true"></vaadin-icon>\
                    <span>${item.%1$stext}</span></span>` : ''}"""
                    .formatted(name);
            case TIME -> "${item.%1$sat ? html`<slipway-time datetime=\"${item.%1$sat}\"%2$s></slipway-time>` : ''}"
                    .formatted(name, column.isExact() ? " absolute" : "");
        };
    }

    /** The lines below the value. */
    String lines() {
        var lines = "";
        if (column.below() != null) {
            lines += "${item.%1$sbelow ? html`<div class=\"slipway-muted\">${item.%1$sbelow}</div>` : ''}".formatted(name);
        }
        if (column.problem() != null) {
            lines += "${item.%1$sproblem ? html`<div class=\"slipway-problem\">${item.%1$sproblem}</div>` : ''}".formatted(name);
        }
        return lines;
    }

    private String text() {
        var mark = opening ? " data-open class=\"slipway-row-title\"" : "";
        if (column.opens() != null || column.isUnfolding()) {
            return "${item.%2$stext ? html`<button type=\"button\"%1$s @click=\"${%2$sopens}\">${item.%2$stext}</button>` : ''}"
                    .formatted(opening ? " data-open class=\"slipway-row-title slipway-row-open\""
                            : " class=\"slipway-row-open\"", name);
        }
        var plain = opening ? "html`<span class=\"slipway-row-title\">${item.%1$stext}</span>`" : "item.%1$stext";
        return column.link() == null ? ("${" + plain + "}").formatted(name)
                : ("${item.%1$slink ? html`<a href=\"${item.%1$slink}\" router-link%2$s>${item.%1$stext}</a>` : " + plain + "}")
                        .formatted(name, mark);
    }

    /** @param unfold shows or hides more about a row */
    void feed(LitRenderer<T> renderer, Consumer<T> unfold) {
        switch (column.kind()) {
            case TEXT -> renderer.withProperty(name + "text", column::value);
            case TIME -> renderer.withProperty(name + "at", row -> column.value(row) instanceof Instant at ? at.toString() : "");
            case BADGE -> {
                renderer.withProperty(name + "text", column::plain);
                badge(renderer, "tone", badge -> badge.tone().word());
                badge(renderer, "icon", badge -> Badge.name(badge.icon()));
            }
        }
        give(renderer, "link", column.link());
        give(renderer, "below", column.below());
        give(renderer, "problem", column.problem());
        var opens = column.isUnfolding() ? unfold : column.opens();
        if (opens != null) {
            renderer.withFunction(name + "opens", opens::accept);
        }
    }

    private void badge(LitRenderer<T> renderer, String property, Function<Badge, String> part) {
        renderer.withProperty(name + property, row -> column.value(row) instanceof Badge badge ? part.apply(badge) : "");
    }

    private void give(LitRenderer<T> renderer, String property, @Nullable Function<T, String> value) {
        if (value != null) {
            renderer.withProperty(name + property, value::apply);
        }
    }
}
