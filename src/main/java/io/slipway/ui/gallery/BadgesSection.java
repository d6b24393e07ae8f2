package io.slipway.ui.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.shared.Phrase;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Status;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.Arrays;
import org.springframework.core.annotation.Order;

/** States as badges. */
@Order(10)
@SpringComponent
class BadgesSection implements GallerySection {

    @Override
    public Phrase title() {
        return Phrase.of("gallery.badges");
    }

    @Override
    public Component content() {
        return new Specimens()
                .show(Texts.text("gallery.badges.tones"), Arrays.stream(Tone.values())
                        .map(tone -> new StatusBadge(tone, VaadinIcon.CIRCLE, Texts.text("gallery.tone." + tone.word())))
                        .toArray(StatusBadge[]::new))
                .show(Texts.text("gallery.badges.requests"),
                        Arrays.stream(Status.values()).map(StatusBadge::new).toArray(StatusBadge[]::new))
                .show(Texts.text("gallery.badges.simulated"), new SimulatedBadge());
    }
}
