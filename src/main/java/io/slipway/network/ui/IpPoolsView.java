package io.slipway.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.progressbar.ProgressBarVariant;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.PoolAddresses;
import io.slipway.network.Quarantine;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Row;
import io.slipway.ui.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The pools that machines get their addresses from, and how full they are. */
@Route("ip-pools")
@Menu(title = "network.pools", order = 130, icon = "vaadin:cluster")
@RolesAllowed("ADMINISTRATOR")
class IpPoolsView extends Page {

    private static final long serialVersionUID = 1L;
    private static final double NEARLY_FULL = 0.9;

    private final transient IpPools pools;
    private final transient PoolAddresses addresses;
    private final transient Quarantine quarantine;
    private final transient LiveUpdates updates;

    IpPoolsView(IpPools pools, PoolAddresses addresses, Quarantine quarantine, LiveUpdates updates) {
        super("network.pools");
        this.pools = pools;
        this.addresses = addresses;
        this.quarantine = quarantine;
        this.updates = updates;
        header().setIntroduction(Texts.text("network.pools.help"));
        header().setActions(addButton());
        var list = new LazyList<>(Texts.text("network.pools"), LazyList.rows(this::row), IpPool::name, new All(), () ->
                new EmptyState(VaadinIcon.CLUSTER, Texts.text("network.pools.empty"), Texts.text("network.pools.empty.help"), addButton()));
        add(list);
        updates.subscribe(this, Set.of("ip-pool"), changes -> list.reload());
    }

    private Button addButton() {
        var add = new Button(Texts.text("network.pool.add"), VaadinIcon.PLUS.create(), click -> new PoolFields().askForNew(pools));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private Row row(IpPool pool) {
        var row = new Row(pool.name())
                .beside(pool.vlan() == null ? pool.cidr().toString() : Texts.text("network.pool.tagged", pool.cidr().toString(),
                        pool.vlan().toString()))
                .below(new Span(Texts.text("network.pool.range", pool.firstAddress().toString(), pool.lastAddress().toString())));
        var dns = pool.dns().stream().map(Object::toString).collect(Collectors.joining(", "));
        row.below(new Span(dns.isEmpty() ? Texts.text("network.pool.gateway-only", pool.gateway().toString())
                : Texts.text("network.pool.gateway-and-dns", pool.gateway().toString(), dns)));
        if (pool.contact() != null) {
            row.below(new Span(Texts.text("network.pool.contact-line", pool.contact())));
        }
        if (pool.quarantined() > 0) {
            var count = new Button(Texts.text("network.pool.quarantined", pool.quarantined()), VaadinIcon.BAN.create(),
                    click -> showAddresses(pool, true));
            count.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.below(count);
        }
        return row.side(fill(pool), new Div(button("addresses", VaadinIcon.LIST, pool, () -> showAddresses(pool, false)),
                button("change", VaadinIcon.EDIT, pool, () -> new PoolFields().askForChange(pools, pool)),
                button("delete", VaadinIcon.TRASH, pool, () -> askToDelete(pool))));
    }

    private static Button button(String action, VaadinIcon icon, IpPool pool, Runnable work) {
        var button = new Button(icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        var label = Texts.text("network.pool." + action + ".label", pool.name());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    private void showAddresses(IpPool pool, boolean quarantinedOnly) {
        new AddressesDialog(pool.name(), quarantinedOnly, addresses, quarantine, updates).open();
    }

    private static Component fill(IpPool pool) {
        var taken = pool.used() + pool.quarantined();
        var bar = new ProgressBar(0, Math.max(1, pool.size()), taken);
        bar.getElement().setAttribute("aria-label", Texts.text("network.pool.used-label", pool.name()));
        bar.getStyle().setMargin("var(--lumo-space-xs) 0");
        if (taken >= NEARLY_FULL * pool.size()) {
            bar.addThemeVariants(ProgressBarVariant.LUMO_ERROR);
        }
        var words = new Span(Texts.text("network.pool.used", pool.used(), pool.free()));
        words.addClassName("slipway-muted");
        var fill = new Div(words, bar);
        fill.setWidth("10rem");
        return fill;
    }

    private void askToDelete(IpPool pool) {
        new ConfirmationDialog(Texts.text("network.pool.delete.question"), pool.name(),
                List.of(Texts.text("network.pool.delete.consequence")), Texts.text("network.pool.delete"),
                () -> delete(pool)).dangerous().open();
    }

    private void delete(IpPool pool) {
        try {
            pools.delete(pool.name());
            Notices.success(Texts.text("network.pool.delete.done", pool.name()));
        } catch (SlipwayException refused) {
            Notices.error(refused);
        }
    }

    /** All pools; there are few. */
    private final class All implements LazyList.Source<IpPool> {

        @Override
        public long count() {
            return pools.list().size();
        }

        @Override
        public List<IpPool> fetch(Query<IpPool, Void> wanted) {
            return pools.list().stream().skip(wanted.getOffset()).limit(wanted.getLimit()).toList();
        }
    }
}
