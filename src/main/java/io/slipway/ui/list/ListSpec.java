package io.slipway.ui.list;

import com.vaadin.flow.component.Component;
import io.slipway.shared.Change;
import io.slipway.ui.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is listed on a page, and what one can do with it. */
public final class ListSpec<T> {

    private final String name;
    private final String label;
    private final Function<T, Object> id;
    private final ListSource<T> source;
    private final Supplier<EmptyState> nothingYet;
    private final List<ListColumn<T>> columns = new ArrayList<>();
    private final List<ListFilter> filters = new ArrayList<>();
    private final List<ListAction<T>> actions = new ArrayList<>();
    private Function<T, String> rowName;
    private @Nullable String search;
    private @Nullable LongFunction<String> counted;
    private @Nullable Function<T, Component> details;
    private @Nullable Component freshness;
    private Set<String> topics = Set.of();
    private BiPredicate<T, Change> concerns = (row, change) -> true;
    private @Nullable UnaryOperator<List<T>> again;
    private boolean embedded;
    private boolean cards;

    private ListSpec(String name, String label, Function<T, Object> id, ListSource<T> source, Supplier<EmptyState> nothingYet) {
        this.name = name;
        this.label = label;
        this.id = id;
        this.source = source;
        this.nothingYet = nothingYet;
        rowName = row -> String.valueOf(id.apply(row));
    }

    /**
     * @param name       its name in saved views and files, e.g. {@code machines}; never changes
     * @param label      what is listed, in the reader's language
     * @param id         what makes a row the same row after it has changed
     * @param nothingYet stands in the list's place while there is nothing to list: says so, and what to do
     */
    public static <T> ListSpec<T> of(String name, String label, Function<T, Object> id, ListSource<T> source,
                                     Supplier<EmptyState> nothingYet) {
        return new ListSpec<>(name, label, id, source, nothingYet);
    }

    /** Adds a column behind the others. */
    public ListSpec<T> column(ListColumn<T> column) {
        columns.add(column);
        return this;
    }

    /** Adds a filter behind the others. */
    public ListSpec<T> filter(ListFilter filter) {
        filters.add(filter);
        return this;
    }

    /** Adds an action behind the others. */
    public ListSpec<T> action(ListAction<T> action) {
        actions.add(action);
        return this;
    }

    /** @param label what one can search for, e.g. "Search by name or address" */
    public ListSpec<T> searchable(String label) {
        search = label;
        return this;
    }

    /** What a row is called where somebody is asked or told about it. */
    public ListSpec<T> named(Function<T, String> words) {
        rowName = words;
        return this;
    }

    /** How many rows there are, in words. */
    public ListSpec<T> counted(LongFunction<String> words) {
        counted = words;
        return this;
    }

    /** More about a row, which the {@link ListColumn#opens opening} column unfolds below it. */
    public ListSpec<T> details(Function<T, Component> more) {
        details = more;
        return this;
    }

    /** Says how old what is listed is, where it is older than the moment in which it was read. */
    public ListSpec<T> freshness(Component stamp) {
        freshness = stamp;
        return this;
    }

    /**
     * Follows changes.
     *
     * @param about whether a change of these topics is one of the row
     * @param now   the rows as they are by now, in any order; those that are no more are left out
     */
    public ListSpec<T> follow(Set<String> changes, BiPredicate<T, Change> about, UnaryOperator<List<T>> now) {
        topics = Set.copyOf(changes);
        concerns = about;
        again = now;
        return this;
    }

    /** Reads everything again when something of these topics changes. */
    public ListSpec<T> follow(Set<String> changes) {
        topics = Set.copyOf(changes);
        return this;
    }

    /** Is one of several things on its page or in a dialog: leaves the address alone and has no saved views. */
    public ListSpec<T> embedded() {
        embedded = true;
        return this;
    }

    /** Shows cards however much room there is. */
    public ListSpec<T> cards() {
        cards = true;
        return this;
    }

    String name() {
        return name;
    }

    String label() {
        return label;
    }

    Object id(T row) {
        return id.apply(row);
    }

    ListSource<T> source() {
        return source;
    }

    EmptyState nothingYet() {
        return nothingYet.get();
    }

    List<ListColumn<T>> columns() {
        return columns;
    }

    Optional<ListColumn<T>> column(@Nullable String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }

    List<ListFilter> filters() {
        return filters;
    }

    Optional<ListFilter> filter(String key) {
        return filters.stream().filter(filter -> filter.key().equals(key)).findFirst();
    }

    List<ListAction<T>> actions() {
        return actions;
    }

    List<ListAction<T>> actionsForMany() {
        return actions.stream().filter(ListAction::isForMany).toList();
    }

    List<ListAction<T>> actionsInRow() {
        return actions.stream().filter(ListAction::isInRow).toList();
    }

    @Nullable String search() {
        return search;
    }

    String rowName(T row) {
        return rowName.apply(row);
    }

    @Nullable LongFunction<String> counted() {
        return counted;
    }

    @Nullable Function<T, Component> details() {
        return details;
    }

    @Nullable Component freshness() {
        return freshness;
    }

    Set<String> topics() {
        return topics;
    }

    boolean concerns(T row, Change change) {
        return concerns.test(row, change);
    }

    @Nullable UnaryOperator<List<T>> again() {
        return again;
    }

    boolean isEmbedded() {
        return embedded;
    }

    boolean isCards() {
        return cards;
    }
}
