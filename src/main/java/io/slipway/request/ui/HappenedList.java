package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import io.slipway.identity.People;
import io.slipway.request.RequestDetails.Details;
import io.slipway.ui.Timeline;
import java.util.List;

/** What happened, when and by whom; drawn again only when something did. */
final class HappenedList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient People people;
    private final Timeline timeline = new Timeline();
    private transient List<Timeline.Entry> entries = List.of();

    HappenedList(People people) {
        this.people = people;
        add(timeline);
    }

    void show(Details now) {
        var wanted = new Happenings(now, people::displayName, getLocale()).entries();
        if (!wanted.equals(entries)) {
            entries = wanted;
            timeline.show(entries);
        }
    }
}
