package io.slipway.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.shared.Change;
import io.slipway.shared.NotFound;
import io.slipway.shared.Phrase;
import io.slipway.ui.DetailTabs;
import io.slipway.ui.KeyFacts;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.PageLink;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Timeline;
import io.slipway.ui.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One machine: how it is, whose it is, what one can do with it, and what happened to it. */
@Route("machines")
@PermitAll
class MachineView extends Page implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;

    private final transient Machines machines;
    private final transient MachineActions actions;
    private final transient MachineHistory history;
    private final transient People people;
    private final transient CurrentPerson current;
    private final Paragraph notice = new Paragraph();
    private final Div facts = new Div();
    private final Timeline happened = new Timeline();
    private final Div body = new Div();
    private transient Machine machine;

    MachineView(Machines machines, MachineActions actions, MachineHistory history, People people, CurrentPerson current,
                LiveUpdates updates) {
        super("inventory.machine");
        within(InventoryView.class);
        this.machines = machines;
        this.actions = actions;
        this.history = history;
        this.people = people;
        this.current = current;
        notice.addClassName("slipway-banner");
        notice.getElement().setAttribute("role", "status");
        facts.addClassName("slipway-card");
        add(notice, body);
        updates.subscribe(this, Set.of("machine"), this::changed);
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        machine = find(id);
        within(InventoryView.class);
        header().setTitle(machine.name());
        var tabs = new DetailTabs().add("facts", Texts.text("inventory.facts"), () -> facts);
        if (Machines.maySwitch(machine, current.require())) {
            tabs.add("history", Texts.text("inventory.history"), this::happened);
        }
        body.removeAll();
        body.add(tabs);
        show();
    }

    private Machine find(String id) {
        return machines.find(id).orElseThrow(() -> new NotFound(Phrase.of("inventory.no-such-machine", id)));
    }

    private void changed(Set<Change> changes) {
        if (changes.stream().anyMatch(change -> change.concerns(machine.id()))) {
            refresh();
        }
    }

    private void refresh() {
        machine = find(machine.id());
        show();
    }

    private void show() {
        var row = new MachineRow(machine, machine.owner() == null ? "" : people.displayName(machine.owner()));
        var badge = MachineWords.badge(row);
        var badges = new ArrayList<Component>(List.of(new StatusBadge(badge.tone(), badge.icon(), badge.text())));
        if (machines.simulated()) {
            badges.add(new SimulatedBadge());
        }
        header().setBadges(badges.toArray(Component[]::new));
        header().setActions(actions.all().stream().map(action -> action.button(row, machine.name(), this::refresh))
                .toArray(Component[]::new));
        tell(row);
        facts.removeAll();
        facts.add(facts(row));
        happened.show(history.of(machine));
    }

    /** What is under way or went wrong is said above everything else. */
    private void tell(MachineRow row) {
        var problem = MachineWords.problem(row);
        var text = machine.goneAt() != null ? Texts.text("inventory.gone.help", machine.goneAt())
                : problem.isEmpty() ? MachineWords.progress(row) : problem;
        notice.setText(text);
        notice.setVisible(!text.isEmpty());
        (problem.isEmpty() ? Tone.PROGRESS : Tone.BAD).colour(notice);
    }

    private KeyFacts facts(MachineRow row) {
        var all = new KeyFacts();
        add(all, "inventory.column.owner", row.owner());
        var link = MachineWords.request(row);
        if (!link.isEmpty()) {
            all.add(Texts.text("inventory.column.request"), new PageLink(link, String.valueOf(machine.requestNumber())));
        } else if (machine.requestNumber() != null) {
            add(all, "inventory.column.request", machine.requestNumber());
        }
        add(all, "inventory.column.ip", MachineWords.address(machine));
        var registration = machine.registration();
        if (registration != null) {
            add(all, "inventory.host-name", registration.hostName());
            add(all, "inventory.template", registration.template());
        }
        add(all, "inventory.column.size", MachineWords.size(machine));
        add(all, "inventory.column.guest", machine.guestOs());
        all.add(Texts.text("inventory.id"), code(machine.id()));
        return all.add(Texts.text("inventory.column.seen"), TimeLabel.exact(machine.seenAt()));
    }

    private static void add(KeyFacts facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Texts.text(key), value);
        }
    }

    private static Span code(String text) {
        var span = new Span(text);
        span.addClassName("slipway-code");
        return span;
    }

    private Div happened() {
        var card = new Div(happened);
        card.addClassName("slipway-card");
        return card;
    }
}
