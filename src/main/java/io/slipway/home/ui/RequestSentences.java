package io.slipway.home.ui;

import com.vaadin.flow.component.html.Span;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import io.slipway.request.ui.RequestLink;
import io.slipway.ui.Row;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Draws requests with the sentence that says where they are and why. */
@Component
class RequestSentences {

    private final Explanations explanations;

    RequestSentences(Explanations explanations) {
        this.explanations = explanations;
    }

    List<Row> rows(List<Request> requests, Locale language) {
        var explained = explanations.explainAll(requests, language);
        return requests.stream()
                .map(request -> new Row(new RequestLink(request.id(),
                        Texts.text("home.request", request.number(), request.title())))
                        .below(new Span(Texts.text(explained.get(request.id()).full()))).side(StatusBadge.of(request.state())))
                .toList();
    }
}
