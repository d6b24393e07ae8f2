package io.slipway.network.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.slipway.network.PoolAddresses;
import io.slipway.network.PoolAddresses.PoolAddress;
import io.slipway.network.PoolAddresses.Sighting;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.Quarantine;
import io.slipway.ui.EmptyState;
import io.slipway.ui.Texts;
import io.slipway.ui.Tone;
import io.slipway.ui.list.Badge;
import io.slipway.ui.list.ChoiceFilter;
import io.slipway.ui.list.ListAction;
import io.slipway.ui.list.ListColumn;
import io.slipway.ui.list.ListColumn.Card;
import io.slipway.ui.list.ListQuery;
import io.slipway.ui.list.ListSource;
import io.slipway.ui.list.ListSpec;
import io.slipway.ui.list.Lists;
import java.util.List;
import java.util.Set;

/** The addresses of a pool that are not free, and why; those in quarantine can be freed. */
final class AddressesDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String STATE = "state";

    private final String pool;
    private final transient PoolAddresses addresses;

    /** @param quarantinedOnly whether only addresses in quarantine are shown first */
    AddressesDialog(String pool, boolean quarantinedOnly, PoolAddresses addresses, Quarantine quarantine, Lists lists) {
        this.pool = pool;
        this.addresses = addresses;
        setHeaderTitle(Texts.text("network.addresses", pool));
        setWidth("min(60rem, 100vw)");
        var spec = ListSpec.<PoolAddress>of("addresses-" + pool, Texts.text("network.addresses", pool), PoolAddress::address,
                        new Found(), AddressesDialog::nothingYet)
                .embedded().searchable(Texts.text("network.addresses.search")).named(each -> each.address().toString())
                .counted(count -> Texts.text("network.addresses.count", count)).follow(Set.of("ip-pool"))
                .filter(ChoiceFilter.of(STATE, Texts.text("network.addresses.show"), State.values(), AddressesDialog::state)
                        .one())
                .action(ListAction.<PoolAddress>of(VaadinIcon.UNLOCK, Texts.text("network.addresses.free"),
                                each -> quarantine.release(pool, each.address()))
                        .labelled(each -> Texts.text("network.addresses.free.label", each.address().toString()))
                        .when(each -> each.sighting() != null)
                        .forMany(count -> Texts.text("network.addresses.free.done", count)));
        columns(spec);
        var list = lists.list(spec);
        add(list);
        if (quarantinedOnly) {
            list.filter(STATE, List.of(State.QUARANTINED.name()));
        }
        getFooter().add(new Button(Texts.text("ui.close"), click -> close()));
    }

    private static void columns(ListSpec<PoolAddress> spec) {
        spec.column(ListColumn.<PoolAddress>text("address", Texts.text("network.addresses.address"),
                        each -> each.address().toString()).on(Card.TITLE).width("8rem"))
                .column(ListColumn.<PoolAddress>badge(STATE, Texts.text("network.addresses.show"),
                        each -> each.state() == State.USED ? new Badge(Tone.STILL, VaadinIcon.CHECK, state(State.USED))
                                : new Badge(Tone.WAITING, VaadinIcon.BAN, state(State.QUARANTINED))).width("9.5rem"))
                .column(ListColumn.<PoolAddress>text("host", Texts.text("network.addresses.host"),
                        each -> each.hostName() == null ? "" : each.hostName()).link(AddressesDialog::request)
                        .width("9rem").grow(1))
                .column(ListColumn.<PoolAddress>text("answered", Texts.text("network.addresses.answered"),
                        each -> each.sighting() == null ? "" : answered(each.sighting())).on(Card.TEXT).width("12rem").grow(2)
                        .below(each -> each.sighting() == null ? "" : looked(each.sighting())))
                .column(ListColumn.<PoolAddress>time("since", Texts.text("network.addresses.since"), PoolAddress::since)
                        .width("9rem"));
    }

    private static EmptyState nothingYet() {
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Texts.text("network.addresses.none"),
                Texts.text("network.addresses.none.help"));
    }

    private static String state(State state) {
        return Texts.text("network.addresses.show." + state.name());
    }

    private static String request(PoolAddress each) {
        return each.requestId() == null ? "" : "requests/" + each.requestId();
    }

    private static String answered(Sighting sighting) {
        var what = sighting.answered();
        return what.startsWith("tcp/")
                ? Texts.text("network.addresses.answered-port", what.substring("tcp/".length()), sighting.since())
                : Texts.text("network.addresses.answered-ping", sighting.since());
    }

    private static String looked(Sighting sighting) {
        if (sighting.silentSince() != null) {
            return Texts.text("network.addresses.silent-since", sighting.silentSince());
        }
        return sighting.checkedAt() == null ? Texts.text("network.addresses.not-checked")
                : Texts.text("network.addresses.still-answers", sighting.checkedAt());
    }

    /** What fits the filter. */
    private final class Found implements ListSource<PoolAddress> {

        @Override
        public long count(ListQuery query) {
            return addresses.count(of(query));
        }

        @Override
        public List<PoolAddress> fetch(ListQuery query, long offset, int limit) {
            return addresses.find(of(query), offset, limit);
        }

        private PoolAddresses.Query of(ListQuery query) {
            var state = query.one(STATE);
            return new PoolAddresses.Query(pool, state == null ? null : State.valueOf(state), query.text());
        }
    }
}
