package io.slipway.request.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import io.slipway.request.CatalogueItem;
import java.util.Arrays;
import java.util.Locale;

/** One thing to ask for; the whole card is the link to its form. */
final class CatalogueCard extends RouterLink {

    private static final long serialVersionUID = 1L;

    CatalogueCard(CatalogueItem item, String category) {
        addClassNames("slipway-card", "slipway-catalogue-card");
        setRoute(NewRequestView.class, item.key());
        var picture = icon(item.icon()).create();
        picture.getElement().setAttribute("aria-hidden", "true");
        var frame = new Span(picture);
        frame.addClassName("slipway-catalogue-icon");
        var name = new Span(item.name(getLocale()));
        name.addClassName("slipway-catalogue-name");
        var kind = new Span(category);
        kind.addClassName("slipway-muted");
        add(frame, new Div(name, new Paragraph(item.description(getLocale())), kind));
    }

    private static VaadinIcon icon(String name) {
        var wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(VaadinIcon.values()).filter(icon -> icon.name().equals(wanted)).findFirst()
                .orElse(VaadinIcon.CLIPBOARD_TEXT);
    }
}
