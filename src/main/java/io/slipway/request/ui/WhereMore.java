package io.slipway.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.slipway.request.Explanation;
import io.slipway.request.RequestDetails;
import io.slipway.step.FailedTries.FailedTry;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind the sentence: how long it usually takes, what else goes on, and for operators the tries that failed. */
final class WhereMore extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Function<RequestDetails.Details, List<FailedTry>> failedTries;
    private final Span expectation = new Span();
    private final Details more = new Details(Texts.text("request.more"));
    private transient @Nullable Shown shown;

    /** @param failedTries the oldest first; none for people who are not to see them */
    WhereMore(Function<RequestDetails.Details, List<FailedTry>> failedTries) {
        this.failedTries = failedTries;
        addClassName("slipway-where-more");
        expectation.addClassName("slipway-muted");
        add(expectation, more);
    }

    void show(Explanation told, RequestDetails.Details now) {
        var wanted = new Shown(told, failedTries.apply(now));
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        expectation.setText(told.expectation() == null ? "" : Texts.text(told.expectation()));
        expectation.setVisible(told.expectation() != null);
        more.removeAll();
        section("request.more.others", told.others().stream().map(other -> new ListItem(Texts.text(other))).toList());
        section("request.more.failed-tries", wanted.tries().stream().map(failed -> item(failed, now)).toList());
        more.setVisible(more.getContent().findAny().isPresent());
        setVisible(expectation.isVisible() || more.isVisible());
    }

    private void section(String title, List<ListItem> items) {
        if (!items.isEmpty()) {
            more.add(new H3(Texts.text(title)), new UnorderedList(items.toArray(ListItem[]::new)));
        }
    }

    private ListItem item(FailedTry failed, RequestDetails.Details now) {
        var what = new Span(Texts.text("request.more.failed-try", now.model().nameOf(failed.activityId(), getLocale()),
                Texts.text(failed.why())));
        return new ListItem(Stream.<Component>of(TimeLabel.exact(failed.at()), new Span(" · "), what).toArray(Component[]::new));
    }

    private record Shown(Explanation told, List<FailedTry> tries) {
    }
}
