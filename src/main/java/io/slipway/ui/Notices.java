package io.slipway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import io.slipway.shared.SlipwayException;
import org.jspecify.annotations.Nullable;

/** Short messages at the edge of the page: success goes away by itself, an error stays until it is closed. */
public final class Notices {

    private static final int HINT_MILLIS = 10_000;
    private static final int SUCCESS_MILLIS = 5000;

    private Notices() {
    }

    /** @param text what has been done */
    public static void success(String text) {
        show(Tone.GOOD, VaadinIcon.CHECK_CIRCLE, new Div(new Span(text)), SUCCESS_MILLIS);
    }

    /** @param text something good to know, which nobody did wrong */
    public static void hint(String text) {
        show(Tone.PROGRESS, VaadinIcon.INFO_CIRCLE, new Div(new Span(text)), HINT_MILLIS);
    }

    /** @param text what happened, what it means, what to do */
    public static void error(String text) {
        error(text, null, null);
    }

    public static void error(SlipwayException error) {
        error(Texts.text(error.phrase()));
    }

    /**
     * @param what      what happened
     * @param next      what it means and what to do; null if the first sentence says it
     * @param reference finds the entry in the log; null for none
     */
    public static void error(String what, @Nullable String next, @Nullable String reference) {
        var title = new Span(what);
        title.getStyle().setFontWeight(600);
        var body = new Div(title);
        if (next != null) {
            body.add(new Paragraph(next));
        }
        if (reference != null) {
            var id = new Span(Texts.text("ui.reference", reference));
            id.addClassName("slipway-notice-reference");
            body.add(new Paragraph(id));
        }
        show(Tone.BAD, VaadinIcon.WARNING, body, 0);
    }

    private static void show(Tone tone, VaadinIcon icon, Div body, int millis) {
        var notification = new Notification();
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Texts.text("ui.close"));
        var notice = new Div(icon.create(), body, close);
        notice.addClassName("slipway-notice");
        tone.colour(notice);
        notification.add(notice);
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(millis);
        notification.setAssertive(millis == 0);
        notification.open();
    }
}
