package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.shared.SlipwayException;
import java.util.ArrayList;
import java.util.List;

/** Stands where something would be that cannot be read right now; the rest of the page lives on. */
public final class FailedState {

    private FailedState() {
    }

    /**
     * @param title what cannot be read
     * @param retry reads it again
     */
    public static EmptyState of(String title, RuntimeException failure, Runnable retry) {
        var expected = failure instanceof SlipwayException;
        var parts = new ArrayList<Component>(List.of(
                new Button(Texts.text("ui.list.retry"), VaadinIcon.REFRESH.create(), click -> retry.run())));
        if (!expected) {
            var reference = new Div(Texts.text("ui.reference", Failure.report(failure)));
            reference.addClassName("slipway-notice-reference");
            parts.add(0, reference);
        }
        var what = expected ? Texts.text(((SlipwayException) failure).phrase()) : Texts.text("ui.list.failed.help");
        var state = new EmptyState(VaadinIcon.WARNING, title, what, parts.toArray(Component[]::new));
        state.getElement().setAttribute("role", "alert");
        return state;
    }
}
