package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import java.util.List;

/** How it went with each of several things, where it did not go well with all. */
final class OutcomesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    OutcomesDialog(String title, List<BulkRun.Outcome> outcomes) {
        setHeaderTitle(title);
        setWidth("min(34rem, 100vw)");
        var failed = outcomes.stream().filter(outcome -> outcome.problem() != null).count();
        var items = new UnorderedList(outcomes.stream().map(OutcomesDialog::item).toArray(ListItem[]::new));
        items.addClassName("slipway-outcomes");
        add(new Paragraph(Texts.text("ui.list.bulk.partly", outcomes.size() - failed, failed)), items);
        getFooter().add(new Button(Texts.text("ui.close"), click -> close()));
    }

    private static ListItem item(BulkRun.Outcome outcome) {
        var problem = outcome.problem();
        var icon = new Icon(problem == null ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.CLOSE_CIRCLE);
        icon.setTooltipText(Texts.text(problem == null ? "ui.list.bulk.done" : "ui.list.bulk.failed"));
        var name = new Span(outcome.name());
        name.addClassName("slipway-row-title");
        var item = new ListItem(icon, name);
        (problem == null ? Tone.GOOD : Tone.BAD).colour(item);
        if (problem != null) {
            item.add(new Span(problem));
        }
        return item;
    }
}
