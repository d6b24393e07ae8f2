package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: title, badges beside it, actions at the end, an introduction below. */
public final class PageHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final H1 title = new H1();
    private final Div badges = new Div();
    private final Div actions = new Div();
    private final Paragraph text = new Paragraph();
    private final Div line = new Div(text);

    public PageHeader(String title) {
        addClassName("slipway-page-header");
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

    /** One or two sentences that say what the page is for. */
    public void setIntroduction(String introduction) {
        text.setText(introduction);
        add(line);
    }

    /** Replaces what stands beside the title. */
    public void setBadges(Component... components) {
        badges.removeAll();
        badges.add(components);
        addComponentAtIndex(1, badges);
    }

    /** Replaces the actions; the most used one first. */
    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        add(actions);
    }
}
