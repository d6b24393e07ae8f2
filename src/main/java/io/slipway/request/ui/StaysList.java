package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.slipway.request.RequestDetails.Details;
import io.slipway.request.UndoPreview.Staying;
import io.slipway.request.UndoPreviews;
import io.slipway.ui.Texts;
import java.util.List;

/** What could not be taken back, and what a person can do about it; not there while nothing stays. */
final class StaysList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient UndoPreviews previews;
    private transient List<Staying> shown = List.of();

    StaysList(UndoPreviews previews) {
        this.previews = previews;
        addClassName("slipway-card");
        setVisible(false);
    }

    void show(Details now) {
        var kept = previews.kept(now.effects());
        if (!kept.equals(shown)) {
            shown = kept;
            removeAll();
            var items = kept.stream().map(each -> new ListItem(Texts.text("request.stays.item",
                    now.model().nameOf(each.effect().activityId(), getLocale()), Texts.text(each.why()))))
                    .toArray(ListItem[]::new);
            add(new H2(Texts.text("request.stays")), new Paragraph(Texts.text("request.stays.help")), new UnorderedList(items));
        }
        setVisible(!kept.isEmpty());
    }
}
