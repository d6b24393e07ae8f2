package io.slipway.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.slipway.ui.Texts;
import io.slipway.ui.list.ListColumn.Card;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows: a table, or one column of cards where there is no room for a table. */
final class ListGrid<T> extends Grid<T> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE_SIZE = 50;

    private final transient ListSpec<T> spec;
    private final transient List<ListColumn<T>> columns;
    private final transient RowActions<T> actions;

    /**
     * @param chosen the keys of the columns that are wanted; empty for those that are shown at first
     * @param run    gets what the person wants of a row
     */
    ListGrid(ListSpec<T> spec, Set<String> chosen, BiConsumer<T, ListAction<T>> run) {
        super(PAGE_SIZE);
        this.spec = spec;
        columns = shown(spec, chosen);
        actions = new RowActions<>(spec.actionsInRow(), run);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", spec.label());
        setSelectionMode(spec.actionsForMany().isEmpty() ? SelectionMode.NONE : SelectionMode.MULTI);
        setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_ALL);
        if (!spec.isCards()) {
            columns.forEach(this::table);
            actions();
        }
        cards();
        details();
    }

    static <T> List<ListColumn<T>> shown(ListSpec<T> spec, Set<String> chosen) {
        return spec.columns().stream()
                .filter(column -> chosen.isEmpty() ? column.isShown() : chosen.contains(column.key())).toList();
    }

    /** Marks the column that the rows are in the order of; does not order them. */
    void mark(@Nullable String column, boolean descending) {
        var order = Optional.ofNullable(column).map(this::getColumnByKey)
                .map(found -> List.of(new GridSortOrder<>(found,
                        descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)))
                .orElse(List.of());
        if (!order.equals(getSortOrder())) {
            sort(order);
        }
    }

    private void table(ListColumn<T> column) {
        var cell = new CellTemplate<>(column, "", column == columns.get(0) || column.card() == Card.TITLE);
        var renderer = LitRenderer.<T>of("<div>" + cell.value() + cell.lines() + "</div>");
        cell.feed(renderer, this::unfold);
        var added = addColumn(renderer).setHeader(column.header()).setKey(column.key()).setWidth(column.width())
                .setFlexGrow(column.grow()).setResizable(true);
        if (column.isSortable()) {
            added.setSortProperty(column.key());
        }
    }

    private void actions() {
        if (!actions.actions().isEmpty()) {
            var renderer = LitRenderer.<T>of(actions.template());
            actions.feed(renderer);
            addColumn(renderer).setHeader(Texts.text("ui.list.actions")).setKey("actions").setWidth(actions.width())
                    .setFlexGrow(0).setFrozenToEnd(true);
        }
    }

    private void cards() {
        var cells = IntStream.range(0, columns.size()).mapToObj(i -> new CellTemplate<>(columns.get(i), "c" + i, i == 0
                || columns.get(i).card() == Card.TITLE)).toList();
        var titles = parts(cells, Card.TITLE, " ");
        var template = "<div class=\"slipway-row\"><div class=\"slipway-row-main\"><div class=\"slipway-row-head\">" + titles
                + parts(cells, Card.BADGE, "") + "</div>"
                + lines(cells, Card.TITLE) + lines(cells, Card.BADGE)
                + cells.stream().filter(cell -> cell.column().card() == Card.TEXT)
                        .map(cell -> "<div class=\"slipway-row-text\">" + cell.value() + cell.lines() + "</div>")
                        .collect(Collectors.joining())
                + "<div class=\"slipway-row-facts\">" + cells.stream().filter(cell -> cell.column().card() == Card.FACT)
                        .map(cell -> "<span>" + cell.value() + "</span>").collect(Collectors.joining()) + "</div>"
                + lines(cells, Card.FACT) + (actions.actions().isEmpty() ? "" : actions.template()) + "</div></div>";
        var renderer = LitRenderer.<T>of(template);
        cells.forEach(cell -> cell.feed(renderer, this::unfold));
        actions.feed(renderer);
        var card = addColumn(renderer).setKey("card");
        if (!spec.isCards()) {
            card.getElement().setAttribute("data-card", true);
        }
    }

    private String lines(List<CellTemplate<T>> cells, Card place) {
        return cells.stream().filter(cell -> cell.column().card() == place).map(CellTemplate::lines)
                .collect(Collectors.joining());
    }

    private String parts(List<CellTemplate<T>> cells, Card place, String between) {
        return cells.stream().filter(cell -> cell.column().card() == place).map(CellTemplate::value)
                .collect(Collectors.joining(between));
    }

    private void unfold(T row) {
        setDetailsVisible(row, !isDetailsVisible(row));
    }

    private void details() {
        var more = spec.details();
        if (more != null) {
            setDetailsVisibleOnClick(false);
            setItemDetailsRenderer(new ComponentRenderer<>(more::apply));
        }
    }
}
