package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Texts;
import io.slipway.ui.Timeline;
import io.slipway.ui.Tone;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.core.annotation.Order;

/** What happened, and what stands where nothing is. */
@Order(30)
@SpringComponent
class TimelineSection implements GallerySection {

    private static final Duration APART = Duration.ofMinutes(37);

    private final Clock clock = Clock.systemUTC();

    @Override
    public Phrase title() {
        return Phrase.of("gallery.timeline");
    }

    @Override
    public Component content() {
        var timeline = new Timeline();
        timeline.show(Arrays.stream(Tone.values()).map(this::entry).toList());
        return new Specimens()
                .show(Texts.text("gallery.timeline.entries"), timeline)
                .show(Texts.text("gallery.empty"), new EmptyState(VaadinIcon.INBOX, new H4(Texts.text("gallery.empty.title")),
                        Texts.text("gallery.empty.text")))
                .show(Texts.text("gallery.empty.with-action"), new EmptyState(VaadinIcon.SERVER,
                        new H4(Texts.text("gallery.empty.title")), Texts.text("gallery.empty.text"),
                        new Button(Texts.text("gallery.example.action"))));
    }

    private Timeline.Entry entry(Tone tone) {
        return new Timeline.Entry(tone, VaadinIcon.CIRCLE, clock.instant().minus(APART.multipliedBy(tone.ordinal())),
                Texts.text("gallery.tone." + tone.word()), tone == Tone.BAD ? Texts.text("gallery.example.paragraph") : null);
    }
}
