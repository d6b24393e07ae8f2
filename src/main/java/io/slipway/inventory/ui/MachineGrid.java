package io.slipway.inventory.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
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
                }
              });
              this.cards.observe(this);
            }""";

    MachineGrid(MachineRenderers draw) {
        addThemeVariants(GridVariant.LUMO_COMPACT);
        column(addColumn(draw.draw(MachineTemplates.NAME)), "name", "13.5rem", Sort.NAME).setFlexGrow(2);
        column(addColumn(draw.draw(MachineTemplates.STATE)), "state", "7.5rem", Sort.POWER_STATE);
        column(addColumn(MachineWords::address), "ip", "8.25rem", Sort.IP);
        column(addColumn(draw.draw(MachineTemplates.OWNER)), "owner", "8rem", Sort.OWNER).setFlexGrow(1);
        column(addColumn(MachineWords::size), "size", "8.25rem", Sort.MEMORY);
        column(addColumn(draw.draw(MachineTemplates.SEEN)), "seen", "7rem", Sort.SEEN);
        addColumn(draw.draw(MachineTemplates.ACTIONS)).setHeader(Texts.text("inventory.column.actions")).setKey("actions")
                .setWidth("9rem").setFlexGrow(0);
        addColumn(draw.draw(MachineTemplates.CARD)).setHeader(Texts.text("inventory.column.name")).setKey("card").setSortProperty(Sort.NAME.name())
                .getElement().setAttribute("data-card", true);
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

    private static Column<Machine> column(Column<Machine> column, String key, String width, Sort sort) {
        return column.setHeader(Texts.text("inventory.column." + key)).setKey(key).setSortProperty(sort.name()).setWidth(width)
                .setFlexGrow(0);
    }
}
