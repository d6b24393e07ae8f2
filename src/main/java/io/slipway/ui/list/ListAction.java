package io.slipway.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one can do to rows of a list: to one by a button in the row, to several that are selected by a button above the list. */
public final class ListAction<T> {

    private final VaadinIcon icon;
    private final String word;
    private final Consumer<T> work;
    private Function<T, String> label;
    private Predicate<T> applies = row -> true;
    private @Nullable IntFunction<String> question;
    private List<String> consequences = List.of();
    private @Nullable IntFunction<String> done;
    private boolean inRow = true;
    private boolean typed;

    private ListAction(VaadinIcon icon, String word, Consumer<T> work) {
        this.icon = icon;
        this.word = word;
        this.work = work;
        label = row -> word;
    }

    /**
     * @param word what it is called above the list, e.g. "Switch on"
     * @param work does it to one row, or throws a {@link io.slipway.shared.SlipwayException} that says why not
     */
    public static <T> ListAction<T> of(VaadinIcon icon, String word, Consumer<T> work) {
        return new ListAction<>(icon, word, work);
    }

    /** What the button in a row says, with the name of what it is about. */
    public ListAction<T> labelled(Function<T, String> text) {
        label = text;
        return this;
    }

    /** Whether the person may do it and it makes sense now. */
    public ListAction<T> when(Predicate<T> possible) {
        applies = possible;
        return this;
    }

    /**
     * Asks before it is done.
     *
     * @param text by how many rows it is about
     * @param what what will follow, a sentence each
     */
    public ListAction<T> asks(IntFunction<String> text, List<String> what) {
        question = text;
        consequences = List.copyOf(what);
        return this;
    }

    /** For what cannot be undone: one has to type the name of what it is about. */
    public ListAction<T> typed() {
        typed = true;
        return this;
    }

    /** Makes it available for several rows at once. @param text what was done, by how many rows */
    public ListAction<T> forMany(IntFunction<String> text) {
        done = text;
        return this;
    }

    /** Is not offered in rows. */
    public ListAction<T> onlyForMany() {
        inRow = false;
        return this;
    }

    /**
     * A button that does it to one thing; not visible where it does not apply.
     *
     * @param name     what the thing is called
     * @param finished runs after it was tried
     */
    public Button button(T thing, String name, Runnable finished) {
        var button = new Button(word, icon.create(), click -> new BulkRun<>(row -> name, this, List.of(thing), finished).ask());
        button.setVisible(applies(thing));
        return button;
    }

    VaadinIcon icon() {
        return icon;
    }

    String word() {
        return word;
    }

    void run(T row) {
        work.accept(row);
    }

    /** What the button in the row says; empty where there is none. */
    String label(T row) {
        return applies(row) ? label.apply(row) : "";
    }

    boolean applies(T row) {
        return applies.test(row);
    }

    @Nullable IntFunction<String> question() {
        return question;
    }

    List<String> consequences() {
        return consequences;
    }

    @Nullable IntFunction<String> done() {
        return done;
    }

    boolean isForMany() {
        return done != null;
    }

    boolean isInRow() {
        return inRow;
    }

    boolean isTyped() {
        return typed;
    }
}
