package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.Texts;
import java.util.List;

/** Sets filters; what is set counts at once. */
final class FilterPanel {

    private final List<ListFilter> filters;
    private final ItemList<?> list;
    private final Div fields = new Div();

    FilterPanel(List<ListFilter> filters, ItemList<?> list) {
        this.filters = filters;
        this.list = list;
        fields.addClassName("slipway-panel");
    }

    /** The button that opens the panel. */
    Button button() {
        var button = new Button(Texts.text("ui.list.filter"), VaadinIcon.FILTER.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        new Panel(button, fields, this::fill);
        return button;
    }

    private void fill() {
        fields.removeAll();
        filters.forEach(filter -> fields.add(filter.field(list.query().all(filter.key()),
                values -> list.filter(filter.key(), values))));
    }
}
