package io.slipway.ui.list;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of each row: a column of the table, a part of the card where there is no room for a table, and a column of
 * the file. Texts are empty, and moments null, where there is nothing to say.
 */
public final class ListColumn<T> {

    /** Where the column's value stands on a card. */
    public enum Card {
        /** In the first line, which also opens the row. */
        TITLE,
        /** Beside the title. */
        BADGE,
        /** In a line of its own. */
        TEXT,
        /** In the last line, with other facts. */
        FACT,
        /** Nowhere. */
        NONE
    }

    enum Kind { TEXT, BADGE, TIME }

    private final String key;
    private final String header;
    private final Kind kind;
    private final Function<T, @Nullable Object> value;
    private @Nullable Function<T, String> link;
    private @Nullable Consumer<T> opens;
    private @Nullable Function<T, String> below;
    private @Nullable Function<T, String> problem;
    private Card card;
    private boolean unfolds;
    private boolean exact;
    private boolean sortable;
    private boolean shown = true;
    private String width = "9rem";
    private int grow;

    private ListColumn(String key, String header, Kind kind, Card card, Function<T, @Nullable Object> value) {
        this.key = key;
        this.header = header;
        this.kind = kind;
        this.card = card;
        this.value = value;
    }

    /**
     * @param key    its name in addresses and saved views; never changes
     * @param header what it is called, in the reader's language
     */
    public static <T> ListColumn<T> text(String key, String header, Function<T, String> text) {
        return new ListColumn<>(key, header, Kind.TEXT, Card.FACT, text::apply);
    }

    public static <T> ListColumn<T> badge(String key, String header, Function<T, Badge> badge) {
        return new ListColumn<>(key, header, Kind.BADGE, Card.BADGE, badge::apply);
    }

    public static <T> ListColumn<T> time(String key, String header, Function<T, @Nullable Instant> moment) {
        return new ListColumn<>(key, header, Kind.TIME, Card.FACT, moment::apply);
    }

    /** Where the text leads to, relative to the portal's address; empty for nowhere. On a title it opens the row. */
    public ListColumn<T> link(Function<T, String> address) {
        link = address;
        return this;
    }

    /** What opens the row where no address leads to it. */
    public ListColumn<T> opens(Consumer<T> opened) {
        opens = opened;
        return this;
    }

    /** Unfolds the {@link ListSpec#details} of the row. */
    public ListColumn<T> unfolds() {
        unfolds = true;
        return this;
    }

    /** Shows the moment itself, and how long ago it was on hover. */
    public ListColumn<T> exact() {
        exact = true;
        return this;
    }

    /** A second, quiet line. */
    public ListColumn<T> below(Function<T, String> text) {
        below = text;
        return this;
    }

    /** A second line that says what went wrong. */
    public ListColumn<T> problem(Function<T, String> text) {
        problem = text;
        return this;
    }

    /** The database can order by it. */
    public ListColumn<T> sortable() {
        sortable = true;
        return this;
    }

    /** Is not among the columns that are shown at first. */
    public ListColumn<T> onDemand() {
        shown = false;
        return this;
    }

    public ListColumn<T> on(Card place) {
        card = place;
        return this;
    }

    /** @param css how wide it is at least */
    public ListColumn<T> width(String css) {
        width = css;
        return this;
    }

    /** @param share how much it gets of the room that is left */
    public ListColumn<T> grow(int share) {
        grow = share;
        return this;
    }

    public String key() {
        return key;
    }

    public String header() {
        return header;
    }

    boolean isSortable() {
        return sortable;
    }

    boolean isShown() {
        return shown;
    }

    Card card() {
        return card;
    }

    String width() {
        return width;
    }

    int grow() {
        return grow;
    }

    Kind kind() {
        return kind;
    }

    @Nullable Object value(T row) {
        return value.apply(row);
    }

    @Nullable Function<T, String> link() {
        return link;
    }

    @Nullable Consumer<T> opens() {
        return opens;
    }

    boolean isUnfolding() {
        return unfolds;
    }

    boolean isExact() {
        return exact;
    }

    @Nullable Function<T, String> below() {
        return below;
    }

    @Nullable Function<T, String> problem() {
        return problem;
    }

    /** What a file says. */
    String plain(T row) {
        return switch (kind) {
            case TEXT -> String.valueOf(value(row));
            case BADGE -> value(row) instanceof Badge badge ? badge.text() : "";
            case TIME -> value(row) instanceof Instant at ? at.toString() : "";
        };
    }
}
