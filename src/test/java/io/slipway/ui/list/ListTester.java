package io.slipway.ui.list;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.UI;
import io.slipway.ui.EmptyState;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at the list of the current page, whose rows are drawn by the browser, and does what a person would do with them. */
public final class ListTester<T> {

    private final ItemList<T> list;

    private ListTester(ItemList<T> list) {
        this.list = list;
    }

    /** The one list of the page. */
    @SuppressWarnings("unchecked")
    public static <T> ListTester<T> list() {
        var found = _find(ItemList.class);
        return new ListTester<>((ItemList<T>) found.get(found.size() - 1));
    }

    /** The rows, at most a hundred. */
    public List<T> rows() {
        return list.spec().source().fetch(list.query(), 0, 100);
    }

    /** All that the row says, whether its column is shown or not. */
    public String text(int row) {
        var shown = rows().get(row);
        return list.spec().columns().stream().flatMap(column -> Stream.of(column.plain(shown),
                column.below() == null ? "" : column.below().apply(shown),
                column.problem() == null ? "" : column.problem().apply(shown)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" | "));
    }

    /** The labels of the buttons in the row. */
    public List<String> actions(int row) {
        var shown = rows().get(row);
        return list.spec().actionsInRow().stream().map(action -> action.label(shown)).filter(label -> !label.isEmpty()).toList();
    }

    /** Clicks on a button in the row. */
    public void act(int row, String label) {
        var shown = rows().get(row);
        list.act(shown, list.spec().actions().stream()
                .filter(action -> action.label(shown).equals(label)).findFirst().orElseThrow());
    }

    /** Clicks on what opens the row in the column. */
    public void open(int row, String column) {
        Objects.requireNonNull(list.spec().column(column).orElseThrow().opens()).accept(rows().get(row));
    }

    public void filter(String key, String... values) {
        list.filter(key, List.of(values));
    }

    public void search(String text) {
        list.search(text);
    }

    public void sort(String column, boolean descending) {
        list.change(list.state().sorting(column, descending));
    }

    /** The part of the address that says how the list is shown. */
    public String address() {
        return list.here();
    }

    /** Chooses to save how the list is shown. */
    public void saveView() {
        _get(list, ViewMenu.class).save();
    }

    /** The file that one gets. */
    public String csv() throws IOException {
        var out = new StringWriter();
        new CsvDownload<>(list.spec(), list::state).write(out, UI.getCurrent());
        return out.toString();
    }

    /** What stands in the place of the rows. */
    public String nothing() {
        return _get(list, EmptyState.class).getElement().getTextRecursively();
    }
}
