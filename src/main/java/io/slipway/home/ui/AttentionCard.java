package io.slipway.home.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.identity.CurrentPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.request.RequestFilter;
import io.slipway.request.RequestState;
import io.slipway.request.Requests;
import io.slipway.shared.Phrase;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.vm.PowerState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** What is wrong with what the person asked for and owns; not there while nothing is. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(10)
final class AttentionCard extends HomeCard {

    private static final long serialVersionUID = 1L;

    private final transient Requests requests;
    private final transient RequestSentences sentences;
    private final transient Machines machines;
    private final transient Terms terms;
    private final transient CurrentPerson current;
    private boolean bad;

    AttentionCard(Requests requests, RequestSentences sentences, Machines machines, Terms terms, CurrentPerson current) {
        super("home.attention", VaadinIcon.WARNING, "my-requests");
        this.requests = requests;
        this.sentences = sentences;
        this.machines = machines;
        this.terms = terms;
        this.current = current;
        addClassName("slipway-home-attention");
    }

    @Override
    Place place() {
        return Place.TOP;
    }

    @Override
    Set<String> topics() {
        return Set.of("request", "run", "machine", "inventory");
    }

    @Override
    void show() {
        var person = current.require().username();
        var failed = new RequestFilter(Set.of(RequestState.FAILED), person, null, "");
        bad = false;
        List<Row> rows = new ArrayList<>(sentences.rows(requests.page(failed, 0, FEW), getLocale()));
        long all = requests.count(failed);
        long more = all - rows.size();
        var ending = terms.endingSoon(person);
        var troubled = OwnMachines.troubled(person, ending.keySet());
        var shown = machines.find(troubled, 0, FEW);
        shown.forEach(machine -> rows.add(trouble(machine, ending)));
        more += machines.count(troubled) - shown.size();
        var unread = machines.freshness().error();
        if (unread != null && machines.count(OwnMachines.of(person)) > 0) {
            bad = true;
            rows.add(new Row(new PageLink("inventory", Texts.text("home.attention.unread"))).below(new Span(Texts.text(unread)))
                    .side(new StatusBadge(Tone.BAD, VaadinIcon.UNLINK, Texts.text("home.attention.unreachable"))));
        }
        setVisible(!rows.isEmpty());
        (bad || all > 0 ? Tone.BAD : Tone.WAITING).colour(this);
        show(rows.size() + more, rows);
    }

    private Row trouble(Machine machine, Map<UUID, LocalDate> ending) {
        if (machine.powerError() != null) {
            bad = true;
            return row(machine, machine.powerError(), new StatusBadge(Tone.BAD, VaadinIcon.EXCLAMATION,
                    Texts.text("home.attention.failed")));
        }
        var made = machine.registration();
        var last = made == null || made.requestId() == null ? null : ending.get(made.requestId());
        if (last == null || machine.powerState() != PowerState.ON && machine.pendingAction() == null) {
            return row(machine, Phrase.of("home.attention.not-running"), OwnMachines.badge(machine.powerState()));
        }
        return row(machine, Phrase.of("home.attention.ends", last),
                new StatusBadge(Tone.WAITING, VaadinIcon.CALENDAR_CLOCK, Texts.text("home.attention.ending")));
    }

    private static Row row(Machine machine, Phrase why, StatusBadge badge) {
        return new Row(new PageLink(OwnMachines.path(machine), machine.name())).below(new Span(Texts.text(why))).side(badge);
    }
}
