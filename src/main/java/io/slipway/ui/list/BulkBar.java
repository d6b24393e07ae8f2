package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.slipway.ui.Texts;

/** What one can do to the rows that are selected; there while some are. */
final class BulkBar<T> extends Div {

    private static final long serialVersionUID = 1L;

    private final Span count = new Span();

    BulkBar(ListSpec<T> spec, ItemList<T> list) {
        addClassName("slipway-bulk");
        getElement().setAttribute("role", "toolbar").setAttribute("aria-label", Texts.text("ui.list.bulk"));
        count.getElement().setAttribute("role", "status");
        add(count);
        spec.actionsForMany().forEach(action -> {
            var button = new Button(action.word(), action.icon().create(),
                    click -> new BulkRun<>(spec::rowName, action, list.selected(), () -> {
                list.clearSelection();
                list.reload();
            }).ask());
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(button);
        });
        var all = quiet(Texts.text("ui.list.bulk.all", BulkRun.MOST));
        all.addClickListener(click -> list.selectAll());
        var none = quiet(Texts.text("ui.list.bulk.clear"));
        none.addClickListener(click -> list.clearSelection());
        add(all, none);
        setVisible(false);
        list.onSelection(() -> show(list.selected().size()));
    }

    private void show(int selected) {
        count.setText(Texts.text("ui.list.bulk.selected", selected));
        setVisible(selected > 0);
    }

    private static Button quiet(String text) {
        var button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
