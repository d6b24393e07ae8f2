package io.slipway.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.PageLink;
import io.slipway.ui.Texts;
import java.util.List;
import java.util.Set;

/** A part of the first page: a heading with a number, a few things that lead further, and the way to all of them. */
abstract class HomeCard extends Section {

    /** So many things are shown at most. */
    static final int FEW = 5;

    /** A part of the page. */
    enum Place {
        TOP, MAIN, SIDE
    }

    private static final long serialVersionUID = 1L;

    private final Span number = new Span();
    private final Div body = new Div();

    /** @param key bundle key of the heading; {@code .all} behind it is what the way to all things is called */
    HomeCard(String key, VaadinIcon icon, String path) {
        addClassNames("slipway-card", "slipway-home-card");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        number.addClassName("slipway-home-number");
        var title = new H2(new Span(Texts.text(key)), number);
        title.addComponentAsFirst(picture);
        var head = new Div(title, new PageLink(path, Texts.text(key + ".all")));
        head.addClassName("slipway-home-head");
        add(head, body);
    }

    /** Whether the card has anything to say to people with the roles of the one who looks. */
    boolean isForThePerson() {
        return true;
    }

    /** Where there is room for two columns: above both, in the wide one, or in the narrow one. */
    Place place() {
        return Place.MAIN;
    }

    /** The topics of the changes after which the card is out of date. */
    abstract Set<String> topics();

    /** Asks again, and shows what is so now. */
    abstract void show();

    /** @param all how many there are altogether */
    final void show(long all, List<? extends Component> things) {
        count(all);
        var list = new UnorderedList();
        things.forEach(thing -> list.add(new ListItem(thing)));
        replace(list);
    }

    /** Says why there is nothing, and what to do. */
    final void showNothing(String text, Component... ways) {
        count(0);
        var nothing = new Div(new Paragraph(text));
        nothing.add(ways);
        nothing.addClassName("slipway-home-nothing");
        replace(nothing);
    }

    /** Something above the things. */
    final void showAbove(Component component) {
        body.addComponentAsFirst(component);
    }

    private void count(long all) {
        number.setText(Long.toString(all));
        number.setVisible(all > 0);
    }

    private void replace(Component content) {
        body.removeAll();
        body.add(content);
    }
}
