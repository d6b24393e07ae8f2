package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;

/** The head of a page: title, badges beside it, actions at the end, an introduction below. */
public final class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final Nav trail = new Nav();
    private final H1 title = new H1();
    private final Div badges = new Div();
    private final Div actions = new Div();
    private final Paragraph text = new Paragraph();
    private final Div line = new Div(text);

    public PageHeader(String title) {
        addClassName("slipway-page-header");
        trail.addClassName("slipway-trail");
        // Whoever comes to the page by keyboard or with a screen reader begins here.
        this.title.getElement().setAttribute("tabindex", "-1");
        badges.addClassName("slipway-page-header-badges");
        actions.addClassName("slipway-page-header-actions");
        text.addClassName("slipway-page-header-text");
        // A line of its own although the text is no wider than one can read well.
        line.getStyle().set("flex-basis", "100%").set("order", "9");
        setTitle(title);
        add(this.title);
    }

    public String title() {
        return title.getText();
    }

    public void setTitle(String title) {
        this.title.setText(title);
    }

    /** Replaces the way back to where one came from. */
    public void setTrail(RouterLink... links) {
        trail.removeAll();
        trail.getElement().setAttribute("aria-label", Texts.text("ui.trail"));
        for (RouterLink link : links) {
            var separator = VaadinIcon.ANGLE_RIGHT.create();
            separator.getElement().setAttribute("aria-hidden", "true");
            trail.add(link, separator);
        }
        addComponentAsFirst(trail);
    }

    /** One or two sentences that say what the page is for. */
    public void setIntroduction(String introduction) {
        text.setText(introduction);
        add(line);
    }

    /** Replaces what stands beside the title. */
    public void setBadges(Component... components) {
        badges.removeAll();
        badges.add(components);
        addComponentAtIndex(indexOf(title) + 1, badges);
    }

    /** Replaces the actions; the most used one first. */
    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        add(actions);
    }
}
