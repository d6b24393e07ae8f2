package io.slipway.home.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.PageLink;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import org.springframework.beans.factory.ObjectProvider;

/** The portal's first page, made of the cards that concern the person. */
@Route("")
@Menu(title = "home.title", order = 0, icon = "vaadin:home-o")
@CssImport("./styles/home.css")
@PermitAll
class HomeView extends Page {

    private static final long serialVersionUID = 1L;

    HomeView(ObjectProvider<HomeCard> cards, LiveUpdates updates) {
        super("home.title");
        header().setActions(ask());
        var places = new EnumMap<HomeCard.Place, Div>(HomeCard.Place.class);
        for (HomeCard.Place place : HomeCard.Place.values()) {
            places.put(place, new Div());
        }
        cards.orderedStream().filter(HomeCard::isForThePerson).forEach(card -> {
            places.get(card.place()).add(card);
            card.show();
            updates.subscribe(card, card.topics(), changes -> card.show());
        });
        var columns = new Div(places.get(HomeCard.Place.MAIN), places.get(HomeCard.Place.SIDE));
        columns.addClassName("slipway-columns");
        add(places.get(HomeCard.Place.TOP), columns);
    }

    private static PageLink ask() {
        var link = new PageLink("catalogue", "");
        var plus = VaadinIcon.PLUS.create();
        plus.getElement().setAttribute("aria-hidden", "true");
        link.add(plus, new Span(Texts.text("home.ask")));
        link.addClassName("slipway-button-link");
        return link;
    }
}
