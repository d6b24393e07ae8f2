package io.slipway.inventory.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import io.slipway.inventory.Machine;
import io.slipway.inventory.MachineQuery.Sort;
import io.slipway.ui.Texts;
import java.util.List;

/** A table of machines; one column of cards where there is no room for a table. */
final class MachineGrid extends Grid<Machine> {

    private static final long serialVersionUID = 1L;

    private static final String CARDS_WHERE_NARROW = """
            if (!this.cards) {
              this.cards = new ResizeObserver(([entry]) => {
                const narrow = entry.contentRect.width < 700;
                if (entry.contentRect.width > 0 && this.narrow !== narrow) {
                  this.narrow = narrow;
                  this.querySelectorAll('vaadin-grid-column').forEach(column => {
                    column.hidden = column.hasAttribute('data-card') !== narrow;
                  });
                  this.recalculateColumnWidths();
                }
              });
              this.cards.observe(this);
            }""";

    MachineGrid(MachineRenderers draw) {
        column(addColumn(draw.draw(MachineTemplates.NAME)), "name", Sort.NAME).setFlexGrow(3).setWidth("12rem").setAutoWidth(false);
        column(addColumn(draw.draw(MachineTemplates.STATE)), "state", Sort.POWER_STATE);
        column(addColumn(MachineWords::address), "ip", Sort.IP);
        column(addColumn(draw.draw("${item.owner}")), "owner", Sort.OWNER).setFlexGrow(1);
        column(addColumn(draw.draw(MachineTemplates.REQUEST)), "request", Sort.REQUEST);
        column(addColumn(MachineWords::size), "size", Sort.MEMORY);
        column(addColumn(draw.draw(MachineTemplates.SEEN)), "seen", Sort.SEEN);
        addColumn(draw.draw(MachineTemplates.ACTIONS)).setHeader(Texts.text("inventory.column.actions")).setKey("actions")
                .setWidth("11rem").setFlexGrow(0);
        addColumn(draw.draw(MachineTemplates.CARD)).setKey("card").getElement().setAttribute("data-card", true);
    }

    /** What the person wants the machines ordered by. */
    static Sort order(List<QuerySortOrder> orders) {
        return orders.isEmpty() ? Sort.NAME : Sort.valueOf(orders.get(0).getSorted());
    }

    static boolean isDescending(List<QuerySortOrder> orders) {
        return !orders.isEmpty() && orders.get(0).getDirection() == SortDirection.DESCENDING;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(CARDS_WHERE_NARROW);
    }

    private static Column<Machine> column(Column<Machine> column, String key, Sort sort) {
        return column.setHeader(Texts.text("inventory.column." + key)).setKey(key).setSortProperty(sort.name()).setAutoWidth(true)
                .setFlexGrow(0);
    }
}
