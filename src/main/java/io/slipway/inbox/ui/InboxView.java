package io.slipway.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.slipway.identity.People;
import io.slipway.inbox.Inbox;
import io.slipway.inbox.InboxItem;
import io.slipway.inbox.InboxQuery;
import io.slipway.process.HumanTasks.Whose;
import io.slipway.shared.NotFound;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.ItemList;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for the person: a list, and beside it the task that is open. */
@Route("inbox")
@Menu(title = "inbox.title", order = 30, icon = "vaadin:inbox")
@CssImport("./styles/request.css")
@PermitAll
class InboxView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private static final String WHOSE = "whose";

    private final transient Inbox inbox;
    private final transient TaskSheet sheets;
    private final transient People people;
    private final ItemList<InboxItem> list;
    private final Div detail = new Div();
    private final Div split;

    InboxView(Inbox inbox, TaskSheet sheets, People people, Lists lists) {
        super("inbox.title");
        this.inbox = inbox;
        this.sheets = sheets;
        this.people = people;
        list = lists.list(tasks());
        detail.addClassName("slipway-split-detail");
        var side = new Div(list);
        side.addClassName("slipway-split-list");
        split = new Div(side, detail);
        split.addClassName("slipway-split");
        add(split);
    }

    private ListSpec<InboxItem> tasks() {
        var whose = new LinkedHashMap<String, String>();
        whose.put(Whose.MINE.name(), Texts.text("inbox.mine"));
        whose.put(Whose.MY_GROUPS.name(), Texts.text("inbox.groups"));
        return ListSpec.<InboxItem>of("inbox", Texts.text("inbox.list"), item -> item.task().id(), new Found(),
                        InboxView::nothingYet)
                .cards().searchable(Texts.text("inbox.search")).counted(count -> Texts.text("inbox.count", count))
                .follow(Set.of("task"))
                .filter(new ChoiceFilter(WHOSE, Texts.text("inbox.whose"), whose).one())
                .column(ListColumn.<InboxItem>text("task", Texts.text("inbox.task"), item -> item.name(getLocale()))
                        .on(Card.TITLE).link(item -> "inbox/" + item.task().id() + list.here()))
                .column(ListColumn.<InboxItem>badge("taken", Texts.text("inbox.taken-by-you"), InboxView::taken))
                .column(ListColumn.<InboxItem>text("request", Texts.text("inbox.request"), item -> item.request() == null ? ""
                        : Texts.text("inbox.about", item.request().number(), item.request().title())).on(Card.TEXT))
                .column(ListColumn.<InboxItem>text("requester", Texts.text("inbox.requester"), item -> item.request() == null ? ""
                        : people.displayName(item.request().requester())))
                .column(ListColumn.<InboxItem>time("since", Texts.text("inbox.since"), item -> item.task().createdAt())
                        .sortable())
                .column(ListColumn.<InboxItem>time("due", Texts.text("inbox.due"), item -> item.task().dueAt()).onDemand());
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String taskId) {
        split.getElement().setAttribute("data-open", taskId != null);
        detail.removeAll();
        detail.add(taskId == null ? nothingOpen() : opened(taskId));
    }

    private static Badge taken(InboxItem item) {
        return item.task().assignee() == null ? new Badge(Tone.WAITING, VaadinIcon.HOURGLASS, Texts.text("inbox.state.free"))
                : new Badge(Tone.PROGRESS, VaadinIcon.HAND, Texts.text("inbox.state.yours"));
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Texts.text("inbox.empty"), Texts.text("inbox.empty.help"));
    }

    private Div opened(String taskId) {
        var back = new RouterLink(Texts.text("inbox.back"), InboxView.class);
        back.addClassName("slipway-split-back");
        try {
            return new Div(back, sheets.of(taskId, list::reload, this::finished));
        } catch (NotFound gone) {
            return new Div(back,
                    new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Texts.text("inbox.gone.title"), Texts.text(gone.phrase())));
        }
    }

    private static Component nothingOpen() {
        return new EmptyState(VaadinIcon.INBOX, Texts.text("inbox.choose"), Texts.text("inbox.choose.help"));
    }

    private void finished() {
        Notices.success(Texts.text("inbox.done"));
        var next = new Found().fetch(list.query(), 0, 1).stream().findFirst();
        UI.getCurrent().navigate("inbox" + next.map(item -> "/" + item.task().id()).orElse(""),
                QueryParameters.fromString(list.here().replaceFirst("^\\?", "")));
    }

    /** What waits and fits the filter. */
    private final class Found implements ListSource<InboxItem> {

        @Override
        public long count(ListQuery query) {
            return inbox.count(of(query));
        }

        @Override
        public List<InboxItem> fetch(ListQuery query, long offset, int limit) {
            return inbox.find(of(query), offset, limit);
        }

        private static InboxQuery of(ListQuery query) {
            var whose = query.one(WHOSE);
            return new InboxQuery(whose == null ? Whose.ALL : Whose.valueOf(whose), query.text(),
                    query.sort() != null && query.descending());
        }
    }
}
