package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.Texts;
import java.util.List;

/** The filters that are set, each to be taken away. */
final class FilterChips extends Div {

    private static final long serialVersionUID = 1L;

    private final transient List<ListFilter> filters;
    private final ItemList<?> list;

    FilterChips(List<ListFilter> filters, ItemList<?> list) {
        this.filters = filters;
        this.list = list;
        addClassName("slipway-chips");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Texts.text("ui.list.filters.set"));
    }

    void show(ListQuery query) {
        removeAll();
        filters.forEach(filter -> query.all(filter.key()).forEach(value -> add(chip(filter, value))));
        if (query.filters().values().stream().mapToInt(List::size).sum() > 1) {
            var all = new Button(Texts.text("ui.list.clear"), click -> list.change(list.state().showingEverything()));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            add(all);
        }
        setVisible(getComponentCount() > 0);
    }

    private Div chip(ListFilter filter, String value) {
        var words = filter.words(value);
        var text = words.isEmpty() ? filter.label() : Texts.text("ui.list.chip", filter.label(), words);
        var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> list.change(list.state().without(filter.key(), value)));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.text("ui.list.chip.remove", text));
        var chip = new Div(new Span(text), remove);
        chip.addClassName("slipway-chip");
        return chip;
    }
}
