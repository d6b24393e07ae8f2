package io.slipway.cluster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.cluster.Nodes;
import io.slipway.cluster.Systems;
import io.slipway.step.WorkGate;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContextHolder;

/** How the external systems are, and which nodes work. */
@Route("systems")
@Menu(title = "cluster.title", order = 60, icon = "vaadin:connect-o")
@RolesAllowed({"OPERATOR", "ADMINISTRATOR"})
class SystemsView extends Page {

    private static final long serialVersionUID = 1L;

    private final transient Systems systems;
    private final transient Nodes nodes;
    private final transient List<WorkGate> gates;
    private final transient Executor executor;
    private final transient Map<String, SystemCard> cards = new LinkedHashMap<>();
    private final Div banner = new Div();
    private final Section outside = new Section(new H2(Texts.text("cluster.systems")));
    private final Div alive = new Div();

    SystemsView(Systems systems, Nodes nodes, ObjectProvider<WorkGate> gates, LiveUpdates updates,
                @Qualifier("applicationTaskExecutor") Executor executor) {
        super("cluster.title");
        this.systems = systems;
        this.nodes = nodes;
        this.gates = gates.stream().toList();
        this.executor = new DelegatingSecurityContextExecutor(executor, SecurityContextHolder.getContext());
        header().setIntroduction(Texts.text("cluster.help"));
        banner.getElement().setAttribute("role", "status");
        banner.getStyle().setBackground("var(--tone-soft)").setColor("var(--tone)")
                .setPadding("var(--lumo-space-s) var(--lumo-space-m)");
        Tone.BAD.colour(banner);
        add(banner, outside, new Section(new H2(Texts.text("cluster.nodes")), alive));
        show();
        updates.subscribe(this, Set.of("system", "node"), changes -> show());
    }

    private void show() {
        var closed = gates.stream().flatMap(gate -> gate.closed().stream()).findFirst();
        banner.setVisible(closed.isPresent());
        banner.setText(closed.map(Texts::text).orElse(""));
        systems.list().forEach(status -> cards.computeIfAbsent(status.key(), this::card).show(status));
        var all = nodes.list();
        alive.removeAll();
        all.forEach(node -> alive.add(new NodeCard(node)));
        if (all.isEmpty()) {
            alive.add(new EmptyState(VaadinIcon.CLUSTER, Texts.text("cluster.nodes.none"),
                    Texts.text("cluster.nodes.none.help")));
        }
    }

    private SystemCard card(String key) {
        var card = new SystemCard(new ConnectionCheck(key, systems, executor));
        outside.add(card);
        return card;
    }
}
