package io.slipway.inventory.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.inventory.Freshness;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Tone;

/** When the machines were last read, or why they cannot be. */
final class FreshnessStamp extends Div {

    private static final long serialVersionUID = 1L;

    FreshnessStamp() {
        getStyle().set("border-radius", "var(--lumo-border-radius-m)");
    }

    void show(Freshness freshness) {
        removeAll();
        getElement().setAttribute("role", "status");
        var error = freshness.error();
        if (error != null) {
            setClassName("slipway-banner");
            getStyle().setBackground("var(--tone-soft)").setColor("var(--tone)")
                    .setPadding("var(--lumo-space-s) var(--lumo-space-m)");
            Tone.BAD.colour(this);
            var picture = VaadinIcon.WARNING.create();
            picture.getElement().setAttribute("aria-hidden", "true");
            picture.getStyle().setMarginRight("var(--lumo-space-s)").setHeight("1.1em").setWidth("1.1em");
            add(picture, new Span(Texts.text(error) + " " + (freshness.refreshedAt() == null ? Texts.text("inventory.never-read")
                    : Texts.text("inventory.stale", freshness.refreshedAt()))));
        } else {
            setClassName("slipway-muted");
            getStyle().remove("background").remove("color").remove("padding");
            if (freshness.refreshedAt() == null) {
                add(Texts.text("inventory.not-read-yet"));
            } else {
                add(new Span(Texts.text("inventory.read") + " "), new TimeLabel(freshness.refreshedAt()));
            }
        }
    }
}
