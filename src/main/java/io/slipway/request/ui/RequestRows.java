package io.slipway.request.ui;

import com.vaadin.flow.component.UI;
import io.slipway.identity.People;
import io.slipway.process.ProcessModels;
import io.slipway.request.Explanations;
import io.slipway.request.Request;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestOrder;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import io.slipway.ui.list.DayFilter;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of lists of requests, with all that there is to say of each found out together. */
@Component
class RequestRows {

    static final String STATE = "state";
    static final String ITEM = "item";
    static final String REQUESTER = "requester";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private final Requests requests;
    private final Explanations explanations;
    private final ProcessModels models;
    private final People people;

    RequestRows(Requests requests, Explanations explanations, ProcessModels models, People people) {
        this.requests = requests;
        this.explanations = explanations;
        this.models = models;
        this.people = people;
    }

    /** @param person whose requests, or null for everybody's that the reader may see */
    ListSource<RequestRow> source(@Nullable String person) {
        return new ListSource<>() {
            @Override
            public long count(ListQuery query) {
                return requests.count(filter(query, person));
            }

            @Override
            public List<RequestRow> fetch(ListQuery query, long offset, int limit) {
                return rows(requests.find(filter(query, person), order(query), offset, limit));
            }
        };
    }

    /** The rows as they are by now. */
    List<RequestRow> again(List<RequestRow> rows) {
        return rows.isEmpty() ? List.of() : rows(requests.find(rows.stream().map(row -> row.request().id()).toList()));
    }

    private List<RequestRow> rows(List<Request> found) {
        var language = UI.getCurrent().getLocale();
        var explained = explanations.explainAll(found, language);
        var names = people.names(found.stream().map(Request::requester).collect(Collectors.toSet()));
        return found.stream().map(request -> new RequestRow(request, item(request, language),
                names.getOrDefault(request.requester(), request.requester()), explained.get(request.id()))).toList();
    }

    private static RequestFilter filter(ListQuery query, @Nullable String person) {
        return new RequestFilter(query.all(STATE).stream().map(RequestState::valueOf).collect(Collectors.toSet()),
                person == null ? query.one(REQUESTER) : person, query.one(ITEM), DayFilter.begin(query.one(FROM), 0),
                DayFilter.begin(query.one(UNTIL), 1), query.text());
    }

    private static RequestOrder order(ListQuery query) {
        return query.sort() == null ? RequestOrder.NEWEST_FIRST
                : new RequestOrder(RequestOrder.By.valueOf(query.sort().toUpperCase(Locale.ROOT)), query.descending());
    }

    /** While a request is taken back it runs on a process that is none of the catalogue's. */
    private String item(Request request, Locale language) {
        var model = models.get(request.definitionId());
        return model.key().equals(request.item()) ? model.name(language)
                : models.newest(request.item()).map(newest -> newest.name(language)).orElse(request.item());
    }
}
