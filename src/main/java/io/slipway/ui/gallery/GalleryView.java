package io.slipway.ui.gallery;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.ui.Page;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Every part of pages in every state, to look at and to test. */
@Route("gallery")
@Menu(title = "gallery.title", order = 190, icon = "vaadin:palette")
@RolesAllowed("ADMINISTRATOR")
@CssImport("./styles/gallery.css")
class GalleryView extends Page {

    private static final long serialVersionUID = 1L;

    GalleryView(ObjectProvider<GallerySection> sections) {
        super("gallery.title");
        header().setIntroduction(Texts.text("gallery.help"));
        header().setBadges(new SimulatedBadge());
        sections.orderedStream().forEach(section -> {
            var card = new Section(new H2(Texts.text(section.title())), section.content());
            card.addClassName("slipway-card");
            card.getElement().setAttribute("data-section", section.title().key());
            add(card);
        });
    }
}
