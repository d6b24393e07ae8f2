package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import io.slipway.request.Explanation;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails.Details;
import io.slipway.ui.Status;
import io.slipway.ui.Texts;
import java.util.function.Function;

/** Says in one sentence where a request is and why, and offers what one may do about it. */
final class WherePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<Request, Explanation> explain;
    private final ActionBar actions;
    private final WhereMore more;
    private final Div picture = new Div();
    private final Paragraph sentence = new Paragraph();

    WherePanel(Function<Request, Explanation> explain, ActionBar actions, WhereMore more) {
        this.explain = explain;
        this.actions = actions;
        this.more = more;
        addClassNames("slipway-card", "slipway-where");
        picture.getElement().setAttribute("aria-hidden", "true");
        sentence.getElement().setAttribute("aria-live", "polite");
        add(picture, sentence, actions, more);
    }

    void show(Details now) {
        var request = now.request();
        var status = Status.valueOf(request.state().name());
        status.tone().colour(this);
        picture.removeAll();
        picture.add(new Icon(status.icon()));
        var told = explain.apply(request);
        sentence.setText(Texts.text(told.sentence()));
        more.show(told, now);
        actions.show(now);
    }
}
