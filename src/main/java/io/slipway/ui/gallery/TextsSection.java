package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Status;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;

/** Rows, facts and moments. */
@Order(20)
@SpringComponent
class TextsSection implements GallerySection {

    private static final Instant LONG_AGO = Instant.parse("2024-02-29T23:30:00Z");

    private final Clock clock = Clock.systemUTC();

    @Override
    public Phrase title() {
        return Phrase.of("gallery.texts");
    }

    @Override
    public Component content() {
        return new Specimens()
                .show(Texts.text("gallery.texts.rows"), row(), longRow())
                .show(Texts.text("gallery.texts.facts"), facts())
                .show(Texts.text("gallery.texts.moments"), new TimeLabel(in(Duration.ofSeconds(-5))),
                        new TimeLabel(in(Duration.ofHours(-3))), new TimeLabel(in(Duration.ofDays(2))), new TimeLabel(LONG_AGO),
                        TimeLabel.exact(LONG_AGO));
    }

    private Row row() {
        return new Row(new PageLink("gallery", Texts.text("gallery.example.machine")))
                .beside(Texts.text("gallery.example.address")).below(new Span(Texts.text("gallery.example.sentence")))
                .side(new StatusBadge(Status.RUNNING), new SimulatedBadge());
    }

    private Row longRow() {
        return new Row(Texts.text("gallery.example.long")).below(new Span(Texts.text("gallery.example.paragraph")))
                .side(new StatusBadge(Status.FAILED),
                        new Button(Texts.text("gallery.example.action"), VaadinIcon.REFRESH.create()));
    }

    private KeyFacts facts() {
        return new KeyFacts().add(Texts.text("gallery.example.owner"), Texts.text("gallery.example.person"))
                .add(Texts.text("gallery.example.since"), new TimeLabel(in(Duration.ofDays(-40))))
                .add(Texts.text("gallery.example.purpose"), Texts.text("gallery.example.paragraph"));
    }

    private Instant in(Duration duration) {
        return clock.instant().plus(duration);
    }
}
