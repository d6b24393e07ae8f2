package io.slipway.request;

import io.slipway.announcement.Announcements;
import io.slipway.audit.AuditEntry;
import io.slipway.audit.AuditTrail;
import io.slipway.form.Forms;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.identity.Role;
import io.slipway.process.ProcessRuns;
import io.slipway.request.store.RequestRepository;
import io.slipway.shared.Change;
import io.slipway.shared.Forbidden;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests and finds them again. People see their own; approvers, operators and administrators see all. */
@Service
public class Requests {

    private final Catalogue catalogue;
    private final Forms forms;
    private final Titles titles;
    private final RequestRepository requests;
    private final ProcessRuns runs;
    private final People people;
    private final CurrentPerson current;
    private final RequestRights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    Requests(Catalogue catalogue, Forms forms, Titles titles, RequestRepository requests, ProcessRuns runs, People people,
             CurrentPerson current, RequestRights rights, AuditTrail audit, ApplicationEventPublisher events,
             Announcements announcements, TransactionTemplate transaction) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.titles = titles;
        this.requests = requests;
        this.runs = runs;
        this.people = people;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.announcements = announcements;
        this.transaction = transaction;
    }

    /**
     * Checks the form and starts the process. Live options are looked up before the transaction begins.
     *
     * @throws io.slipway.shared.InvalidInput naming every wrong field
     * @throws NotFound                       when the item is not on offer
     * @throws io.slipway.announcement.ClosedForNow while new requests are refused
     */
    public Request submit(String item, Map<String, ?> values) {
        var person = current.require();
        current.requireRole(Role.REQUESTER);
        announcements.requireOpen();
        var offered = catalogue.get(item);
        var checked = forms.validate(offered.form(), values);
        var title = titles.title(offered, checked);
        var id = transaction.execute(status -> start(offered, title, checked, person.username()));
        // Read after the commit: how far the process got is only known then.
        return requests.find(id).orElseThrow();
    }

    private UUID start(CatalogueItem item, String title, Map<String, Object> values, String requester) {
        var id = UUID.randomUUID();
        var definitionId = item.model().definitionId();
        var number = requests.insert(id, item.key(), title, definitionId, requester, values);
        var variables = new LinkedHashMap<String, @Nullable Object>(values);
        variables.put("requestId", id.toString());
        variables.put("requestNumber", number);
        var asking = people.find(requester);
        variables.put("requesterName", asking.map(Person::fullName).orElse(""));
        variables.put("requesterEmail", asking.map(Person::email).orElse(""));
        requests.started(id, runs.start(definitionId, id.toString(), variables, requester));
        audit.record(AuditEntry.of("request.submit", "request", number).forRequest(id).with("item", item.key()));
        events.publishEvent(new Change("request", id.toString()));
        return id;
    }

    /** @throws NotFound when there is none, or the person may not know that there is */
    public Request get(UUID id) {
        current.require();
        return requests.find(id).filter(rights::maySee)
                .orElseThrow(() -> new NotFound(Phrase.of("request.no-such-request", id.toString())));
    }

    /** The newest first. */
    public List<Request> page(RequestFilter filter, int page, int size) {
        return find(filter, RequestOrder.NEWEST_FIRST, (long) page * size, size);
    }

    /** At most {@code limit} requests from the {@code offset}-th on. */
    public List<Request> find(RequestFilter filter, RequestOrder order, long offset, int limit) {
        return requests.page(visible(filter), order, offset, limit);
    }

    /** The requests by their ids as they are by now, in no order; those that the person may not see are left out. */
    public List<Request> find(Collection<UUID> ids) {
        current.require();
        return requests.find(ids).stream().filter(rights::maySee).toList();
    }

    public long count(RequestFilter filter) {
        return requests.count(visible(filter));
    }

    /** The requests of process instances, by instance, for callers who have made sure that the person may see them. */
    public Map<String, Request> ofInstances(List<String> instanceIds) {
        var found = new LinkedHashMap<String, Request>();
        requests.findByInstances(instanceIds).forEach(request -> found.put(request.instanceId(), request));
        return found;
    }

    /**
     * Which of the requests, for callers who have made sure that the person may see them, named a day before the given one in a
     * field of the form as submitted; the days by request.
     */
    public Map<UUID, LocalDate> daysBefore(LocalDate end, String field, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : requests.daysBefore(end, field, ids);
    }

    private RequestFilter visible(RequestFilter filter) {
        var person = current.require();
        if (rights.seesOthers()) {
            return filter;
        }
        if (filter.requester() != null && !filter.requester().equals(person.username())) {
            throw new Forbidden(Phrase.of("request.only-own"));
        }
        return filter.only(person.username());
    }

    /** Whether the person who is signed in sees what others asked for. */
    public boolean seesOthers() {
        return rights.seesOthers();
    }
}
