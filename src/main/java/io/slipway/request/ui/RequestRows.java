package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.slipway.identity.People;
import io.slipway.process.ProcessModels;
import io.slipway.request.Explanation;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws a request as a row that folds where there is little room. */
@Component
class RequestRows {

    private final Explanations explanations;
    private final ProcessModels models;
    private final People people;

    RequestRows(Explanations explanations, ProcessModels models, People people) {
        this.explanations = explanations;
        this.models = models;
        this.people = people;
    }

    /** What there is to say of each, found out together. */
    List<Row> rows(List<Request> requests, Locale language) {
        var explained = explanations.explainAll(requests, language);
        return requests.stream().map(request -> new Row(request, explained.get(request.id()))).toList();
    }

    Div draw(Row shown, boolean withRequester, Locale language) {
        var request = shown.request();
        var number = new RequestLink(request.id(), request.number());
        number.addClassName("slipway-row-number");
        var title = new Span(request.title());
        title.addClassName("slipway-row-title");
        var item = new Span(item(request, language));
        item.addClassName("slipway-muted");
        var head = new Div(number, title, item);
        head.addClassName("slipway-row-head");
        var where = new Div(Texts.text(shown.explanation().full()));
        where.addClassName("slipway-row-text");
        var text = new Div(head, where);
        text.addClassName("slipway-row-main");
        var row = new Div(text, side(request, withRequester));
        row.addClassName("slipway-row");
        return row;
    }

    /** While a request is taken back it runs on a process that is none of the catalogue's. */
    private String item(Request request, Locale language) {
        var model = models.get(request.definitionId());
        return model.key().equals(request.item()) ? model.name(language)
                : models.newest(request.item()).map(newest -> newest.name(language)).orElse(request.item());
    }

    private Div side(Request request, boolean withRequester) {
        var when = new Div(new TimeLabel(request.createdAt()));
        when.addClassName("slipway-muted");
        if (withRequester) {
            when.addComponentAsFirst(new Span(people.displayName(request.requester()) + " · "));
        }
        var side = new Div(StatusBadge.of(request.state()), when);
        side.addClassName("slipway-row-side");
        return side;
    }

    /** A request and where it is. */
    record Row(Request request, Explanation explanation) {
    }
}
