package io.slipway.home.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.slipway.cluster.SystemStatus;
import io.slipway.cluster.Systems;
import io.slipway.identity.CurrentPerson;
import io.slipway.identity.Groups;
import io.slipway.identity.Role;
import io.slipway.inventory.MachineQuery;
import io.slipway.inventory.Machines;
import io.slipway.request.Owners;
import io.slipway.request.RequestFilter;
import io.slipway.request.Requests;
import io.slipway.ui.PageLink;
import io.slipway.ui.Row;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.vm.PowerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/**
 * For operators: requests that went wrong and are left to them or to a group of theirs, systems that do not answer, and how many
 * machines run.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(50)
final class OperationsCard extends HomeCard {

    private static final long serialVersionUID = 1L;

    private final transient Requests requests;
    private final transient RequestSentences sentences;
    private final transient Owners owners;
    private final transient Groups groups;
    private final transient Systems systems;
    private final transient Machines machines;
    private final transient CurrentPerson current;

    OperationsCard(Requests requests, RequestSentences sentences, Owners owners, Groups groups, Systems systems,
                   Machines machines, CurrentPerson current) {
        super("home.operations", VaadinIcon.TOOLS, "history");
        this.requests = requests;
        this.sentences = sentences;
        this.owners = owners;
        this.groups = groups;
        this.systems = systems;
        this.machines = machines;
        this.current = current;
    }

    @Override
    boolean isForThePerson() {
        return current.require().may(Role.OPERATOR);
    }

    @Override
    Place place() {
        return Place.SIDE;
    }

    @Override
    Set<String> topics() {
        return Set.of("request", "run", "system", "machine");
    }

    @Override
    void show() {
        List<Row> rows = new ArrayList<>(systems.list().stream().filter(OperationsCard::isDown).map(OperationsCard::row)
                .toList());
        var person = current.require().username();
        var left = RequestFilter.failed(owners.leftTo(person, groups.groupsOf(person)));
        long down = rows.size();
        rows.addAll(sentences.rows(requests.page(left, 0, FEW), getLocale()));
        if (rows.isEmpty()) {
            showNothing(Texts.text("home.operations.none"));
        } else {
            show(down + requests.count(left), rows);
        }
        showAbove(running());
    }

    private static boolean isDown(SystemStatus system) {
        return system.pause() != null
                || system.state() != null && system.state().reachableSince() == null && system.state().lastError() != null;
    }

    private static Row row(SystemStatus system) {
        var why = system.pause() != null ? system.pause().reason() : system.state().lastError();
        return new Row(new PageLink("systems", Texts.text("cluster.system." + system.key()))).below(new Span(Texts.text(why)))
                .side(new StatusBadge(Tone.BAD, VaadinIcon.UNLINK, Texts.text("home.attention.unreachable")));
    }

    /** How many machines are in which state. */
    private Div running() {
        var line = new Div();
        line.addClassName("slipway-home-figures");
        for (PowerState state : PowerState.values()) {
            long count = machines.count(new MachineQuery("", state, null, MachineQuery.Sort.NAME, false));
            var figure = new PageLink("inventory", "");
            figure.add(OwnMachines.badge(state), new Span(Texts.text("home.operations.machines", count)));
            line.add(figure);
        }
        return line;
    }
}
