package io.slipway.request.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.request.Catalogue;
import io.slipway.request.CatalogueItem;
import io.slipway.request.Request;
import io.slipway.request.RequestRights;
import io.slipway.request.RequestState;
import io.slipway.request.Retries;
import io.slipway.request.Stops;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Status;
import io.slipway.ui.Texts;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.DayFilter;
import io.slipway.ui.list.ListAction;
import io.slipway.ui.list.ListSpec;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all lists of requests have in common. */
@Component
class RequestLists {

    private final RequestRows rows;
    private final Catalogue catalogue;
    private final RequestRights rights;
    private final Retries retries;
    private final Stops stops;

    RequestLists(RequestRows rows, Catalogue catalogue, RequestRights rights, Retries retries, Stops stops) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.rights = rights;
        this.retries = retries;
        this.stops = stops;
    }

    /**
     * @param name   see {@link ListSpec#of}
     * @param person whose requests, or null for everybody's that the reader may see
     */
    ListSpec<RequestRow> of(String name, @Nullable String person, Supplier<EmptyState> nothingYet, Locale language) {
        var spec = ListSpec.<RequestRow>of(name, Texts.text("request.list"), row -> row.request().id(), rows.source(person),
                        nothingYet)
                .searchable(Texts.text("request.search")).named(row -> row.request().number() + " " + row.request().title())
                .counted(count -> Texts.text("request.count", count))
                .follow(Set.of("request", "run"), (row, change) -> change.concerns(row.request().id().toString())
                        || change.concerns(row.request().instanceId()), rows::again);
        columns(spec, person == null);
        spec.filter(ChoiceFilter.of(RequestRows.STATE, Texts.text("request.state"), RequestState.values(), RequestLists::state))
                .filter(new ChoiceFilter(RequestRows.ITEM, Texts.text("request.item"), catalogue.items().stream()
                        .collect(Collectors.toMap(CatalogueItem::key, item -> item.name(language)))))
                .filter(new DayFilter(RequestRows.FROM, Texts.text("request.from")))
                .filter(new DayFilter(RequestRows.UNTIL, Texts.text("request.until")));
        return spec.action(retry()).action(cancel());
    }

    private static void columns(ListSpec<RequestRow> spec, boolean withRequester) {
        spec.column(ListColumn.<RequestRow>text("number", Texts.text("request.number"), row -> row.request().number())
                        .on(Card.TITLE).link(row -> "requests/" + row.request().id()).sortable().width("7rem"))
                .column(ListColumn.<RequestRow>text("title", Texts.text("request.title"), row -> row.request().title())
                        .on(Card.TITLE).sortable().width("10rem").grow(2))
                .column(ListColumn.<RequestRow>badge("state", Texts.text("request.state"),
                        row -> Badge.of(row.request().state())).sortable().width("8rem"))
                .column(ListColumn.<RequestRow>text("where", Texts.text("request.where"),
                        row -> Texts.text(row.explanation().full())).on(Card.TEXT).width("12rem").grow(4))
                .column(ListColumn.<RequestRow>text("item", Texts.text("request.item"), RequestRow::item).sortable()
                        .width("10rem").onDemand());
        var requester = ListColumn.<RequestRow>text("requester", Texts.text("request.requester"), RequestRow::requester)
                .sortable().width("8.5rem");
        spec.column(withRequester ? requester : requester.onDemand())
                .column(ListColumn.<RequestRow>time("created", Texts.text("request.created"), row -> row.request().createdAt())
                        .width("9rem"))
                .column(ListColumn.<RequestRow>time("changed", Texts.text("request.changed"), row -> row.request().changedAt())
                        .sortable().width("9rem").onDemand())
                .column(ListColumn.<RequestRow>time("ended", Texts.text("request.ended"), row -> row.request().endedAt())
                        .sortable().width("9rem").onDemand());
    }

    private ListAction<RequestRow> retry() {
        return ListAction.<RequestRow>of(VaadinIcon.REFRESH, Texts.text("request.action.retry"),
                        row -> retries.retry(row.request().id()))
                .when(row -> row.request().state() == RequestState.FAILED && rights.mayLookAfter(row.request()))
                .asks(count -> Texts.text("request.retry.question", count), List.of(Texts.text("request.retry.consequence")))
                .forMany(count -> Texts.text("request.retry.many-done", count)).onlyForMany();
    }

    private ListAction<RequestRow> cancel() {
        return ListAction.<RequestRow>of(VaadinIcon.BAN, Texts.text("request.action.cancel"),
                        row -> stops.cancel(row.request().id(), null))
                .when(row -> isOpen(row.request()) && rights.mayCancel(row.request()))
                .asks(count -> Texts.text("request.cancel.many-question", count),
                        List.of(Texts.text("request.cancel.consequence"), Texts.text("request.cancel.consequence.stays")))
                .forMany(count -> Texts.text("request.cancel.many-done", count)).onlyForMany();
    }

    private boolean isOpen(Request request) {
        return !request.state().ended() && stops.find(request.id()).isEmpty();
    }

    private static String state(RequestState state) {
        return Status.valueOf(state.name()).text();
    }
}
