package io.slipway.inbox.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The tasks of one tab of the inbox, the oldest first, fetched as one scrolls. */
final class TaskList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORT = 15;
    private static final int PAGE_SIZE = 25;

    private final transient Inbox inbox;
    private final Grid<InboxItem> grid = new Grid<>(PAGE_SIZE);
    private Whose whose = Whose.MINE;
    private @Nullable String open;

    TaskList(Inbox inbox, TaskRows rows) {
        this.inbox = inbox;
        grid.addComponentColumn(item -> rows.row(item, open, getLocale()));
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addClassName("slipway-list");
        grid.getElement().setAttribute("aria-label", Texts.text("inbox.list"));
        grid.addItemClickListener(click -> UI.getCurrent().navigate(InboxView.class, click.getItem().task().id()));
        grid.setDataProvider(new CallbackDataProvider<>(query -> inbox.page(whose, query.getPage(), query.getPageSize()).stream(),
                query -> (int) inbox.count(whose), item -> item.task().id()));
    }

    /** @param taskId the task that is open beside the list, or null */
    void open(@Nullable String taskId) {
        open = taskId;
    }

    void show(Whose wanted) {
        whose = wanted;
        var count = inbox.count(whose);
        removeAll();
        if (count == 0) {
            add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Texts.text("inbox.empty"),
                    Texts.text(whose == Whose.MINE ? "inbox.empty.mine" : "inbox.empty.groups")));
            return;
        }
        grid.setAllRowsVisible(count <= SHORT);
        grid.getDataProvider().refreshAll();
        add(grid);
    }
}
