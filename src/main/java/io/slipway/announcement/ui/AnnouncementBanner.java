package io.slipway.announcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.announcement.Announcement;
import io.slipway.announcement.Announcements;
import io.slipway.ui.FrameBanner;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.Optional;
import java.util.Set;

/** Shows the announcement above every page. */
@org.springframework.stereotype.Component
class AnnouncementBanner implements FrameBanner {

    private final Announcements announcements;
    private final LiveUpdates updates;

    AnnouncementBanner(Announcements announcements, LiveUpdates updates) {
        this.announcements = announcements;
        this.updates = updates;
    }

    @Override
    public Component create() {
        var banner = new Div();
        banner.addClassName("slipway-announcement");
        banner.getElement().setAttribute("role", "status");
        show(banner, announcements.current());
        updates.subscribe(banner, Set.of("announcement"), changes -> show(banner, announcements.current()));
        return banner;
    }

    private static void show(Div banner, Optional<Announcement> announcement) {
        banner.removeAll();
        // Not made invisible: a screen reader says what changes in a place that it knows.
        banner.getElement().setAttribute("data-empty", announcement.isEmpty());
        announcement.ifPresent(now -> {
            (now.closed() ? Tone.WAITING : Tone.PROGRESS).colour(banner);
            var picture = (now.closed() ? VaadinIcon.TOOLS : VaadinIcon.MEGAPHONE).create();
            picture.getElement().setAttribute("aria-hidden", "true");
            var words = new Div(new Span(now.text()));
            if (now.closed()) {
                words.add(new Text(" "), new Span(Texts.text("announcement.closed")));
            }
            banner.add(picture, words);
        });
    }
}
