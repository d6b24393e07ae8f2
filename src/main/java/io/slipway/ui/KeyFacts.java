package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** What one wants to know of a thing at a glance, as term and value. */
@Tag("dl")
public final class KeyFacts extends HtmlComponent {

    private static final long serialVersionUID = 1L;

    public KeyFacts() {
        addClassName("slipway-facts");
    }

    /** @return this */
    public KeyFacts add(String term, String value) {
        return add(term, new Span(value));
    }

    /** @return this */
    public KeyFacts add(String term, Component value) {
        var name = new Term();
        name.setText(term);
        var description = new Description();
        description.add(value);
        getElement().appendChild(name.getElement(), description.getElement());
        return this;
    }

    @Tag("dt")
    private static final class Term extends HtmlComponent {
        private static final long serialVersionUID = 1L;

        void setText(String text) {
            getElement().setText(text);
        }
    }

    @Tag("dd")
    private static final class Description extends HtmlComponent implements HasComponents {
        private static final long serialVersionUID = 1L;
    }
}
