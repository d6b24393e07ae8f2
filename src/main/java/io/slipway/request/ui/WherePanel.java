package io.slipway.request.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.request.Explanation;
import io.slipway.request.Request;
import io.slipway.request.RequestDetails.Details;
import io.slipway.request.Retries;
import io.slipway.ui.Notices;
import io.slipway.ui.Status;
import io.slipway.ui.Texts;
import java.util.function.Function;

/** Says in one sentence where a request is and why, and offers operators to try again what was given up. */
final class WherePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<Request, Explanation> explain;
    private final transient Retries retries;
    private final Div picture = new Div();
    private final Paragraph sentence = new Paragraph();
    private final Button retry = new Button(Texts.text("request.retry"), VaadinIcon.REFRESH.create());
    private transient Request request;

    WherePanel(Function<Request, Explanation> explain, Retries retries) {
        this.explain = explain;
        this.retries = retries;
        addClassNames("slipway-card", "slipway-where");
        picture.getElement().setAttribute("aria-hidden", "true");
        sentence.getElement().setAttribute("aria-live", "polite");
        retry.setVisible(false);
        retry.setDisableOnClick(true);
        retry.addClickListener(click -> retry());
        add(picture, sentence, retry);
    }

    void show(Details now) {
        request = now.request();
        var status = Status.valueOf(request.state().name());
        status.tone().colour(this);
        picture.removeAll();
        picture.add(new Icon(status.icon()));
        sentence.setText(Texts.text(explain.apply(request).full()));
        retry.setVisible(retries.mayRetry(request));
    }

    private void retry() {
        try {
            retries.retry(request.id());
            Notices.success(Texts.text("request.retry.done", request.number()));
        } finally {
            retry.setEnabled(true);
        }
    }
}
