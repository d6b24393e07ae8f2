package io.slipway.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.Supplier;

/** A list whose rows are fetched as one scrolls; something else stands in its place while there are none. */
@CssImport("./styles/request.css")
public final class LazyList<T> extends Div {

    private static final long serialVersionUID = 1L;
    /** Up to so many rows the list is as high as its rows; beyond, it scrolls. */
    private static final int SHORT = 15;
    private static final String TALL = "max(24rem, 100dvh - 16rem)";

    private final Grid<T> grid;
    private final transient Source<T> source;
    private final transient Supplier<Component> nothing;

    /** Where the rows come from. */
    public interface Source<T> {

        long count();

        List<T> fetch(Query<T, Void> query);
    }

    /**
     * @param label   what is listed, for screen readers
     * @param grid    how the rows look
     * @param id      what makes a row the same row after it has changed
     * @param nothing stands in the list's place while the source has no rows; asked for anew each time
     */
    public LazyList(String label, Grid<T> grid, ValueProvider<T, Object> id, Source<T> source, Supplier<Component> nothing) {
        this.grid = grid;
        this.source = source;
        this.nothing = nothing;
        grid.getElement().setAttribute("aria-label", label);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setDataProvider(new CallbackDataProvider<T, Void>(query -> source.fetch(query).stream(), query -> (int) source.count(), id));
        reload();
    }

    /** A grid of one column without a heading, for rows that fold where there is little room. */
    public static <T> Grid<T> rows(SerializableFunction<T, Row> row) {
        Grid<T> grid = new Grid<>();
        grid.addComponentColumn(row::apply).setKey("row");
        return grid;
    }

    /** Asks the source again. */
    public void reload() {
        long count = source.count();
        if (count == 0) {
            removeAll();
            add(nothing.get());
            return;
        }
        grid.setAllRowsVisible(count <= SHORT);
        grid.setHeight(count <= SHORT ? null : TALL);
        grid.getDataProvider().refreshAll();
        // A grid that is taken out and put back forgets where the reader was.
        if (grid.getParent().isEmpty()) {
            removeAll();
            add(grid);
        }
    }
}
