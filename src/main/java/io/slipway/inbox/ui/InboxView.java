package io.slipway.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.slipway.inbox.Inbox;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.shared.NotFound;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for the person: a list, and beside it the task that is open. */
@Route("inbox")
@Menu(title = "inbox.title", order = 30, icon = "vaadin:inbox")
@CssImport("./styles/request.css")
@PermitAll
class InboxView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Inbox inbox;
    private final transient TaskSheet sheets;
    private final Tab mine = new Tab();
    private final Tab groups = new Tab();
    private final Tabs tabs = new Tabs(mine, groups);
    private final TaskList list;
    private final Div detail = new Div();
    private final Div split;

    InboxView(Inbox inbox, TaskSheet sheets, TaskRows rows, LiveUpdates updates) {
        super("inbox.title");
        this.inbox = inbox;
        this.sheets = sheets;
        list = new TaskList(inbox, rows);
        detail.addClassName("slipway-split-detail");
        tabs.setSelectedTab(inbox.count(Whose.MINE) == 0 ? groups : mine);
        tabs.addSelectedChangeListener(event -> list.show(whose()));
        var side = new Div(tabs, list);
        side.addClassName("slipway-split-list");
        split = new Div(side, detail);
        split.addClassName("slipway-split");
        add(split);
        updates.subscribe(this, Set.of("task"), changes -> refresh());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String taskId) {
        split.getElement().setAttribute("data-open", taskId != null);
        list.open(taskId);
        detail.removeAll();
        detail.add(taskId == null ? nothingOpen() : opened(taskId));
        refresh();
    }

    private void refresh() {
        var own = inbox.count(Whose.MINE);
        var free = inbox.count(Whose.MY_GROUPS);
        mine.setLabel(Texts.text("inbox.mine", own));
        groups.setLabel(Texts.text("inbox.groups", free));
        split.getElement().setAttribute("data-empty", own + free == 0);
        list.show(whose());
    }

    private Whose whose() {
        return tabs.getSelectedTab() == mine ? Whose.MINE : Whose.MY_GROUPS;
    }

    private Div opened(String taskId) {
        var back = new RouterLink(Texts.text("inbox.back"), InboxView.class);
        back.addClassName("slipway-split-back");
        try {
            return new Div(back, sheets.of(taskId, () -> moved(taskId), this::finished));
        } catch (NotFound gone) {
            return new Div(back, new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Texts.text("inbox.gone.title"), Texts.text(gone.phrase())));
        }
    }

    private static Component nothingOpen() {
        return new EmptyState(VaadinIcon.INBOX, Texts.text("inbox.choose"), Texts.text("inbox.choose.help"));
    }

    /** The list follows the task that the person took or gave back. */
    private void moved(String taskId) {
        var assigned = inbox.open(taskId).item().task().assignee() != null;
        tabs.setSelectedTab(assigned ? mine : groups);
        refresh();
    }

    private void finished() {
        Notices.success(Texts.text("inbox.done"));
        var next = inbox.page(whose(), 0, 1).stream().findFirst();
        if (next.isPresent()) {
            UI.getCurrent().navigate(InboxView.class, next.get().task().id());
        } else {
            UI.getCurrent().navigate(InboxView.class);
        }
    }
}
