package io.slipway.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.People;
import io.slipway.identity.SignedInPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.SearchField;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Texts;
import io.slipway.vm.PowerAction;
import io.slipway.vm.PowerState;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The virtual machines: what runs, whose it is, and switching it for those who may. */
@Route("inventory")
@Menu(title = "inventory.title", order = 40, icon = "vaadin:server")
@PermitAll
class InventoryView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Machines machines;
    private final transient People people;
    private final transient SignedInPerson person;
    private final Map<String, String> names = new HashMap<>();
    private final FreshnessStamp stamp = new FreshnessStamp();
    private final Select<PowerState> state = new Select<>();
    private final Checkbox mine = new Checkbox(Texts.text("inventory.mine"));
    private final LazyList<Machine> list;
    private String text = "";

    InventoryView(Machines machines, People people, CurrentPerson current, LiveUpdates updates) {
        super("inventory.title");
        this.machines = machines;
        this.people = people;
        person = current.require();
        if (machines.simulated()) {
            header().setBadges(new SimulatedBadge());
        }
        var draw = new MachineRenderers(person, this::displayName, this::ask);
        list = new LazyList<>(Texts.text("inventory.title"), new MachineGrid(draw), Machine::id, new Found(), this::nothing);
        stamp.show(machines.freshness());
        add(filters(), stamp, list);
        updates.subscribe(this, Set.of("machine", "inventory", "person"), changes -> {
            if (changes.stream().anyMatch(change -> change.topic().equals("person"))) {
                names.clear();
            }
            reload();
        });
    }

    private Div filters() {
        state.setItems(PowerState.values());
        state.setItemLabelGenerator(value -> value == null ? Texts.text("inventory.any-state") : MachineWords.state(value));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.text("inventory.any-state"));
        state.setAriaLabel(Texts.text("inventory.column.state"));
        state.addValueChangeListener(event -> reload());
        mine.getStyle().setAlignSelf(Style.AlignSelf.CENTER);
        mine.addValueChangeListener(event -> reload());
        var filters = new Div(new SearchField(Texts.text("inventory.search"), wanted -> {
            text = wanted;
            reload();
        }), state, mine);
        filters.addClassName("slipway-filters");
        return filters;
    }

    private void reload() {
        stamp.show(machines.freshness());
        list.reload();
    }

    private MachineQuery query(MachineQuery.Sort sort, boolean descending) {
        return new MachineQuery(text, state.getValue(), mine.getValue() ? person.username() : null, sort, descending);
    }

    private Component nothing() {
        return text.isEmpty() && state.isEmpty() && !mine.getValue()
                ? new EmptyState(VaadinIcon.SERVER, Texts.text("inventory.empty"), Texts.text("inventory.empty.help"))
                : new EmptyState(VaadinIcon.SEARCH, Texts.text("inventory.no-match"), Texts.text("inventory.no-match.help"));
    }

    private String displayName(String username) {
        return names.computeIfAbsent(username, people::displayName);
    }

    /** Switches at once where nobody can lose anything, and otherwise asks first. */
    void ask(Machine machine, PowerAction action) {
        if (action == PowerAction.ON) {
            power(machine, action);
        } else {
            new ConfirmationDialog(MachineWords.about(action, "question"), machine.name(),
                    List.of(MachineWords.about(action, "consequence")), MachineWords.about(action, "yes"),
                    () -> power(machine, action)).dangerous().open();
        }
    }

    private void power(Machine machine, PowerAction action) {
        try {
            machines.power(machine.id(), action, person);
        } catch (SlipwayException refused) {
            Notices.error(refused);
        }
        reload();
    }

    /** The machines that the filters let through. */
    private final class Found implements LazyList.Source<Machine> {

        @Override
        public long count() {
            return machines.count(query(MachineQuery.Sort.NAME, false));
        }

        @Override
        public List<Machine> fetch(Query<Machine, Void> wanted) {
            var orders = wanted.getSortOrders();
            return machines.find(query(MachineGrid.order(orders), MachineGrid.isDescending(orders)), wanted.getOffset(), wanted.getLimit());
        }
    }
}
