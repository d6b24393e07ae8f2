package io.slipway.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.slipway.network.IpPool;
import io.slipway.network.IpPools;
import io.slipway.network.PoolAddresses;
import io.slipway.network.Quarantine;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Notices;
import io.slipway.ui.Page;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ListAction;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private final transient Lists lists;

    IpPoolsView(IpPools pools, PoolAddresses addresses, Quarantine quarantine, Lists lists) {
        super("network.pools");
        this.pools = pools;
        this.addresses = addresses;
        this.quarantine = quarantine;
        this.lists = lists;
        header().setIntroduction(Texts.text("network.pools.help"));
        header().setActions(addButton());
        var spec = ListSpec.<IpPool>of("ip-pools", Texts.text("network.pools"), IpPool::name, new Found(), this::nothingYet)
                .searchable(Texts.text("network.pools.search")).named(IpPool::name)
                .counted(count -> Texts.text("network.pools.count", count)).follow(Set.of("ip-pool"));
        columns(spec);
        actions(spec);
        add(lists.list(spec));
    }

    private EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.CLUSTER, Texts.text("network.pools.empty"), Texts.text("network.pools.empty.help"),
                addButton());
    }

    private Button addButton() {
        var add = new Button(Texts.text("network.pool.add"), VaadinIcon.PLUS.create(),
                click -> new PoolFields().askForNew(pools));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void columns(ListSpec<IpPool> spec) {
        spec.column(ListColumn.<IpPool>text("name", Texts.text("network.pool.name"), IpPool::name).on(Card.TITLE)
                        .opens(pool -> showAddresses(pool, false)).sortable().width("7rem").grow(1))
                .column(ListColumn.<IpPool>badge("fill", Texts.text("network.pool.fill"), IpPoolsView::fill).sortable()
                        .width("10.5rem"))
                .column(ListColumn.<IpPool>text("network", Texts.text("network.pool.cidr"), IpPoolsView::network)
                        .width("12rem").grow(1).below(pool -> Texts.text("network.pool.range",
                                pool.firstAddress().toString(), pool.lastAddress().toString())))
                .column(ListColumn.<IpPool>text("gateway", Texts.text("network.pool.gateway"), pool -> pool.gateway().toString())
                        .width("8rem").onDemand())
                .column(ListColumn.<IpPool>text("dns", Texts.text("network.pool.dns"), IpPoolsView::dns).width("8rem").onDemand())
                .column(ListColumn.<IpPool>text("quarantined", Texts.text("network.pool.quarantine"), IpPoolsView::quarantined)
                        .opens(pool -> showAddresses(pool, true)).on(Card.TEXT).width("8.5rem"))
                .column(ListColumn.<IpPool>text("contact", Texts.text("network.pool.contact"),
                        pool -> pool.contact() == null ? "" : pool.contact()).width("10rem").grow(1));
    }

    private void actions(ListSpec<IpPool> spec) {
        spec.action(ListAction.<IpPool>of(VaadinIcon.LIST, Texts.text("network.pool.addresses"),
                                pool -> showAddresses(pool, false))
                        .labelled(pool -> Texts.text("network.pool.addresses.label", pool.name())))
                .action(ListAction.<IpPool>of(VaadinIcon.EDIT, Texts.text("network.pool.change"),
                                pool -> new PoolFields().askForChange(pools, pool))
                        .labelled(pool -> Texts.text("network.pool.change.label", pool.name())))
                .action(ListAction.<IpPool>of(VaadinIcon.TRASH, Texts.text("network.pool.delete"), this::delete)
                        .labelled(pool -> Texts.text("network.pool.delete.label", pool.name()))
                        .asks(count -> Texts.text("network.pool.delete.question"),
                                List.of(Texts.text("network.pool.delete.consequence")))
                        .typed());
    }

    private void delete(IpPool pool) {
        pools.delete(pool.name());
        Notices.success(Texts.text("network.pool.delete.done", pool.name()));
    }

    private void showAddresses(IpPool pool, boolean quarantinedOnly) {
        new AddressesDialog(pool.name(), quarantinedOnly, addresses, quarantine, lists).open();
    }

    private static String network(IpPool pool) {
        return pool.vlan() == null ? pool.cidr().toString()
                : Texts.text("network.pool.tagged", pool.cidr().toString(), pool.vlan().toString());
    }

    private static String dns(IpPool pool) {
        return pool.dns().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String quarantined(IpPool pool) {
        return pool.quarantined() == 0 ? "" : Texts.text("network.pool.quarantined", pool.quarantined());
    }

    private static Badge fill(IpPool pool) {
        var text = Texts.text("network.pool.used", pool.used(), pool.free());
        if (pool.free() == 0) {
            return new Badge(Tone.BAD, VaadinIcon.EXCLAMATION, text);
        }
        return taken(pool) >= NEARLY_FULL * pool.size() ? new Badge(Tone.WAITING, VaadinIcon.WARNING, text)
                : new Badge(Tone.GOOD, VaadinIcon.CHECK, text);
    }

    private static long taken(IpPool pool) {
        return pool.used() + pool.quarantined();
    }

    /** There are so few pools that the database need not be asked for some of them. */
    private final class Found implements ListSource<IpPool> {

        @Override
        public long count(ListQuery query) {
            return matching(query).size();
        }

        @Override
        public List<IpPool> fetch(ListQuery query, long offset, int limit) {
            var order = "fill".equals(query.sort())
                    ? Comparator.<IpPool>comparingDouble(pool -> taken(pool) / (double) Math.max(1, pool.size()))
                            .thenComparing(IpPool::name)
                    : Comparator.comparing(IpPool::name);
            return matching(query).stream().sorted(query.descending() ? order.reversed() : order).skip(offset).limit(limit)
                    .toList();
        }

        private List<IpPool> matching(ListQuery query) {
            var text = query.text().toLowerCase(Locale.ROOT);
            return pools.list().stream()
                    .filter(pool -> (pool.name() + " " + pool.cidr() + " " + pool.contact()).toLowerCase(Locale.ROOT)
                            .contains(text))
                    .toList();
        }
    }
}
