package io.slipway.ui.gallery;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.shared.Phrase;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Status;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** States as badges. */
@Order(10)
@Component
class BadgesSection implements GallerySection {

    @Override
    public Phrase title() {
        return Phrase.of("gallery.badges");
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        return new Specimens()
                .show(Texts.text("gallery.badges.tones"), Arrays.stream(Tone.values())
                        .map(tone -> new StatusBadge(tone, VaadinIcon.CIRCLE, Texts.text("gallery.tone." + tone.word())))
                        .toArray(StatusBadge[]::new))
                .show(Texts.text("gallery.badges.requests"),
                        Arrays.stream(Status.values()).map(StatusBadge::new).toArray(StatusBadge[]::new))
                .show(Texts.text("gallery.badges.simulated"), new SimulatedBadge());
    }
}
