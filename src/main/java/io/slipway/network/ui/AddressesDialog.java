package io.slipway.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import io.slipway.network.PoolAddresses;
import io.slipway.network.PoolAddresses.PoolAddress;
import io.slipway.network.PoolAddresses.Sighting;
import io.slipway.network.PoolAddresses.State;
import io.slipway.network.Quarantine;
import io.slipway.shared.SlipwayException;
import io.slipway.ui.EmptyState;
import io.slipway.ui.LazyList;
import io.slipway.ui.LiveUpdates;
import io.slipway.ui.Notices;
import io.slipway.ui.Row;
import io.slipway.ui.SearchField;
import io.slipway.ui.StatusBadge;
import io.slipway.ui.Texts;
import io.slipway.ui.TimeLabel;
import io.slipway.ui.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The addresses of a pool that are not free, and why; those in quarantine can be freed. */
final class AddressesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final String pool;
    private final transient PoolAddresses addresses;
    private final transient Quarantine quarantine;
    private final Select<Show> show = new Select<>();
    private final LazyList<PoolAddress> list;
    private String text = "";

    /** What is shown. */
    private enum Show { ALL, USED, QUARANTINED }

    /** @param quarantinedOnly whether only addresses in quarantine are shown first */
    AddressesDialog(String pool, boolean quarantinedOnly, PoolAddresses addresses, Quarantine quarantine, LiveUpdates updates) {
        this.pool = pool;
        this.addresses = addresses;
        this.quarantine = quarantine;
        setHeaderTitle(Texts.text("network.addresses", pool));
        setWidth("min(46rem, 100vw)");
        show.setItems(Show.values());
        show.setValue(quarantinedOnly ? Show.QUARANTINED : Show.ALL);
        show.setItemLabelGenerator(each -> Texts.text("network.addresses.show." + each.name()));
        show.setAriaLabel(Texts.text("network.addresses.show"));
        list = new LazyList<>(Texts.text("network.addresses", pool), LazyList.rows(this::row), PoolAddress::address, new Found(),
                this::nothing);
        show.addValueChangeListener(change -> list.reload());
        var search = new SearchField(Texts.text("network.addresses.search"), typed -> {
            text = typed;
            list.reload();
        });
        var filter = new Div(search, show);
        filter.addClassName("slipway-filters");
        add(filter, list);
        getFooter().add(new Button(Texts.text("ui.close"), click -> close()));
        updates.subscribe(this, Set.of("ip-pool"), changes -> list.reload());
    }

    private Row row(PoolAddress each) {
        var row = new Row(each.address().toString());
        if (each.hostName() != null) {
            row.beside(each.hostName());
        }
        var sighting = each.sighting();
        if (each.state() == State.USED) {
            row.below(moment(Texts.text("network.addresses.used-since"), each.since()));
        }
        if (sighting != null) {
            row.below(moment(answered(sighting), sighting.since()));
            row.below(looked(sighting)).side(badge(each), freeButton(each));
        } else {
            row.side(badge(each));
        }
        return row;
    }

    private static StatusBadge badge(PoolAddress each) {
        return each.state() == State.USED
                ? new StatusBadge(Tone.STILL, VaadinIcon.CHECK, Texts.text("network.addresses.show.USED"))
                : new StatusBadge(Tone.WAITING, VaadinIcon.BAN, Texts.text("network.addresses.show.QUARANTINED"));
    }

    private static String answered(Sighting sighting) {
        var what = sighting.answered();
        return what.startsWith("tcp/") ? Texts.text("network.addresses.answered-port", what.substring("tcp/".length()))
                : Texts.text("network.addresses.answered-ping");
    }

    private static Component[] looked(Sighting sighting) {
        var silent = sighting.silentSince();
        if (silent != null) {
            return moment(Texts.text("network.addresses.silent-since"), silent);
        }
        var checked = sighting.checkedAt();
        return checked == null ? new Component[] {new Span(Texts.text("network.addresses.not-checked"))}
                : moment(Texts.text("network.addresses.still-answers"), checked);
    }

    private static Component[] moment(String what, Instant at) {
        return new Component[] {new Text(what + " "), new TimeLabel(at)};
    }

    private Button freeButton(PoolAddress each) {
        var free = new Button(Texts.text("network.addresses.free"), click -> free(each));
        free.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        free.setAriaLabel(Texts.text("network.addresses.free.label", each.address().toString()));
        free.setTooltipText(Texts.text("network.addresses.free.help"));
        return free;
    }

    private void free(PoolAddress each) {
        try {
            quarantine.release(pool, each.address());
            Notices.success(Texts.text("network.addresses.free.done", each.address().toString()));
        } catch (SlipwayException refused) {
            Notices.error(refused);
        }
        list.reload();
    }

    private EmptyState nothing() {
        if (!text.isEmpty()) {
            return new EmptyState(VaadinIcon.SEARCH, Texts.text("network.addresses.not-found"),
                    Texts.text("network.addresses.not-found.help", text));
        }
        var which = show.getValue() == Show.QUARANTINED ? "network.addresses.none-quarantined" : "network.addresses.none";
        return new EmptyState(VaadinIcon.CHECK_CIRCLE_O, Texts.text(which), Texts.text(which + ".help"));
    }

    private PoolAddresses.Query query() {
        return new PoolAddresses.Query(pool, show.getValue() == Show.ALL ? null : State.valueOf(show.getValue().name()), text);
    }

    /** What fits the filter. */
    private final class Found implements LazyList.Source<PoolAddress> {

        @Override
        public long count() {
            return addresses.count(query());
        }

        @Override
        public List<PoolAddress> fetch(Query<PoolAddress, Void> wanted) {
            return addresses.find(query(), wanted.getOffset(), wanted.getLimit());
        }
    }
}
