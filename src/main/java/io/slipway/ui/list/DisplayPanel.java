package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.slipway.ui.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Chooses the order and the columns. The order is here as well as in the table's head, because cards have none. */
final class DisplayPanel<T> {

    private final ListSpec<T> spec;
    private final ItemList<T> list;
    private final Div fields = new Div();

    DisplayPanel(ListSpec<T> spec, ItemList<T> list) {
        this.spec = spec;
        this.list = list;
        fields.addClassName("slipway-panel");
    }

    /** The button that opens the panel. */
    Button button() {
        var button = new Button(Texts.text("ui.list.display"), VaadinIcon.SLIDERS.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        new Panel(button, fields, this::fill);
        return button;
    }

    private void fill() {
        fields.removeAll();
        var sortable = spec.columns().stream().filter(ListColumn::isSortable).toList();
        if (!sortable.isEmpty()) {
            fields.add(order(sortable), direction());
        }
        fields.add(columns());
    }

    private Select<ListColumn<T>> order(List<ListColumn<T>> sortable) {
        var order = new Select<ListColumn<T>>();
        order.setLabel(Texts.text("ui.list.order"));
        order.setItems(sortable);
        order.setItemLabelGenerator(column -> column == null ? Texts.text("ui.list.order.own") : column.header());
        order.setEmptySelectionAllowed(true);
        order.setEmptySelectionCaption(Texts.text("ui.list.order.own"));
        order.setValue(spec.column(list.query().sort()).orElse(null));
        order.addValueChangeListener(event -> list.change(list.state().sorting(
                event.getValue() == null ? null : event.getValue().key(), list.query().descending())));
        return order;
    }

    private RadioButtonGroup<Boolean> direction() {
        var direction = new RadioButtonGroup<Boolean>(Texts.text("ui.list.direction"));
        direction.setItems(false, true);
        direction.setItemLabelGenerator(descending -> Texts.text(descending ? "ui.list.direction.down" : "ui.list.direction.up"));
        direction.setValue(list.query().descending());
        direction.addValueChangeListener(event -> list.change(list.state().sorting(list.query().sort(), event.getValue())));
        return direction;
    }

    private CheckboxGroup<String> columns() {
        var columns = new CheckboxGroup<String>(Texts.text("ui.list.columns"));
        columns.setItems(spec.columns().stream().map(ListColumn::key).toList());
        columns.setItemLabelGenerator(key -> spec.column(key).map(ListColumn::header).orElse(key));
        // What a row is called, and what opens it, is always there.
        columns.setItemEnabledProvider(key -> !key.equals(spec.columns().get(0).key()));
        columns.setValue(keys(ListGrid.shown(spec, list.state().columns())));
        columns.addValueChangeListener(event -> list.change(list.state().showing(chosen(event.getValue()))));
        return columns;
    }

    /** None where the choice is the one that the list begins with: then the address stays short. */
    private Set<String> chosen(Set<String> wanted) {
        var all = new LinkedHashSet<>(wanted);
        all.add(spec.columns().get(0).key());
        return all.equals(keys(ListGrid.shown(spec, Set.of()))) ? Set.of() : all;
    }

    private static <T> Set<String> keys(List<ListColumn<T>> columns) {
        return columns.stream().map(ListColumn::key).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
