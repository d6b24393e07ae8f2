package io.slipway.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.identity.CurrentPerson;
import io.slipway.inventory.Machine;
import io.slipway.inventory.Machines;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import io.slipway.ui.SimulatedBadge;
import io.slipway.ui.Texts;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** The machines of the person. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(40)
final class OwnedCard extends HomeCard {

    private static final long serialVersionUID = 1L;

    private final transient Machines machines;
    private final transient CurrentPerson current;

    OwnedCard(Machines machines, CurrentPerson current) {
        super("home.owned", VaadinIcon.SERVER, "inventory");
        this.machines = machines;
        this.current = current;
    }

    @Override
    Place place() {
        return Place.SIDE;
    }

    @Override
    Set<String> topics() {
        return Set.of("machine");
    }

    @Override
    void show() {
        var person = current.require().username();
        var own = OwnMachines.of(person);
        long all = machines.count(own);
        if (all == 0) {
            showNothing(Texts.text("home.owned.none"), new PageLink("catalogue", Texts.text("home.asked.catalogue")));
        } else {
            show(all, machines.find(own, 0, FEW).stream().map(this::row).toList());
        }
    }

    private Component row(Machine machine) {
        var facts = Stream.of(Objects.toString(machine.ip(), ""), machine.guestOs()).filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
        var row = new Row(new PageLink(OwnMachines.path(machine), machine.name())).below(new Span(facts));
        if (machines.simulated()) {
            row.side(new SimulatedBadge());
        }
        return row.side(OwnMachines.badge(machine.powerState()));
    }
}
