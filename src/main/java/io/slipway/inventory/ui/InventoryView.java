package io.slipway.inventory.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.identity.People;
import io.slipway.identity.Person;
import io.slipway.inventory.Machines;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.FlagFilter;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import io.slipway.ui.list.LookupFilter;
import io.slipway.vm.PowerState;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Set;

/** The virtual machines: what runs, whose it is, and switching it for those who may. */
@Route("inventory")
@Menu(title = "inventory.title", order = 40, icon = "vaadin:server")
@PermitAll
class InventoryView extends Page {

    private static final long serialVersionUID = 1L;

    InventoryView(Machines machines, MachineListRows rows, MachineActions actions, People people, Lists lists,
            LiveUpdates updates) {
        super("inventory.title");
        if (machines.simulated()) {
            header().setBadges(new SimulatedBadge());
        }
        var stamp = new FreshnessStamp();
        stamp.show(machines.freshness());
        updates.subscribe(stamp, Set.of("inventory", "machine"), changes -> stamp.show(machines.freshness()));
        var spec = ListSpec.<MachineRow>of("machines", Texts.text("inventory.title"), row -> row.machine().id(), rows,
                        InventoryView::nothingYet)
                .searchable(Texts.text("inventory.search")).named(row -> row.machine().name())
                .counted(count -> Texts.text("inventory.count", count)).freshness(stamp)
                .follow(Set.of("machine", "inventory", "person"), (row, change) -> change.topic().equals("machine")
                        && change.concerns(row.machine().id()), rows::again);
        columns(spec);
        spec.filter(ChoiceFilter.of(MachineListRows.STATE, Texts.text("inventory.column.state"), PowerState.values(),
                        MachineWords::state).one())
                .filter(new FlagFilter(MachineListRows.MINE, Texts.text("inventory.mine")))
                .filter(new LookupFilter(MachineListRows.OWNER, Texts.text("inventory.column.owner"), (text, offset, limit) ->
                        people.search(text, offset, limit).stream().map(Person::username).toList(), people::displayName));
        actions.all().forEach(spec::action);
        add(lists.list(spec));
    }

    private static void columns(ListSpec<MachineRow> spec) {
        spec.column(ListColumn.<MachineRow>text("name", Texts.text("inventory.column.name"), row -> row.machine().name())
                        .on(Card.TITLE).link(row -> "machines/" + row.machine().id()).problem(MachineWords::problem)
                        .sortable().width("11rem").grow(2))
                .column(ListColumn.<MachineRow>badge(MachineListRows.STATE, Texts.text("inventory.column.state"),
                        MachineWords::badge).below(MachineWords::progress).sortable().width("8rem"))
                .column(ListColumn.<MachineRow>text("ip", Texts.text("inventory.column.ip"),
                        row -> MachineWords.address(row.machine())).sortable().width("7.5rem"))
                .column(ListColumn.<MachineRow>text(MachineListRows.OWNER, Texts.text("inventory.column.owner"),
                        MachineRow::owner).sortable().width("7.5rem").grow(1))
                .column(ListColumn.<MachineRow>text("request", Texts.text("inventory.column.request"),
                        row -> Objects.toString(row.machine().requestNumber(), "")).link(MachineWords::request).sortable()
                        .width("7.5rem"))
                .column(ListColumn.<MachineRow>text("size", Texts.text("inventory.column.size"),
                        row -> MachineWords.size(row.machine())).sortable().width("8.5rem").onDemand())
                .column(ListColumn.<MachineRow>text("guest", Texts.text("inventory.column.guest"), row -> row.machine().guestOs())
                        .sortable().width("11rem").onDemand())
                .column(ListColumn.<MachineRow>time("seen", Texts.text("inventory.column.seen"), row -> row.machine().seenAt())
                        .sortable().width("8.5rem").onDemand());
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.SERVER, Texts.text("inventory.empty"), Texts.text("inventory.empty.help"));
    }
}
