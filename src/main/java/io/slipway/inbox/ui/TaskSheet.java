package io.slipway.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.slipway.form.ui.FormParts;
import io.slipway.identity.People;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.OpenItem;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails;
import io.slipway.request.ui.RequestLink;
import io.slipway.ui.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws a task together with what one needs to know to decide on it. */
@Component
class TaskSheet {

    private final Inbox inbox;
    private final TaskPanels panels;
    private final RequestDetails details;
    private final Explanations explanations;
    private final FormParts forms;
    private final People people;

    TaskSheet(Inbox inbox, TaskPanels panels, RequestDetails details, Explanations explanations, FormParts forms, People people) {
        this.inbox = inbox;
        this.panels = panels;
        this.details = details;
        this.explanations = explanations;
        this.forms = forms;
        this.people = people;
    }

    /** @throws io.slipway.shared.NotFound when the task is finished, or not for this person */
    Div of(String taskId, Runnable moved, Runnable finished) {
        var open = inbox.open(taskId);
        var sheet = new Div(new H2(open.item().name(language())));
        sheet.addClassNames("slipway-card", "slipway-task-sheet");
        var request = open.item().request();
        if (request != null) {
            about(sheet, open, request);
        }
        sheet.add(panels.panel(taskId, moved, finished));
        return sheet;
    }

    private void about(Div sheet, OpenItem open, Request request) {
        var link = new RequestLink(request.id(), Texts.text("inbox.about", request.number(), request.title()));
        sheet.add(link, new Paragraph(Texts.text(explanations.explain(request, language()).full())));
        var form = details.form(request);
        if (!form.id().equals(open.form().id())) {
            sheet.add(new H3(Texts.text("inbox.asked", people.displayName(request.requester()))),
                    forms.facts(form, details.wanted(request)));
        }
    }

    private static Locale language() {
        return UI.getCurrent().getLocale();
    }
}
