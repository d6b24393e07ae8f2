package io.slipway.ui.list;

import io.slipway.shared.SlipwayException;
import io.slipway.ui.ConfirmationDialog;
import io.slipway.ui.Failure;
import io.slipway.ui.Notices;
import io.slipway.ui.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Does something to one row or to several: asks first where it should, leaves out what it does not apply to, tells how it went.
 */
final class BulkRun<T> {

    /** More is not worked on at once. */
    static final int MOST = 100;
    private static final int MOST_NAMED = 10;

    private final Function<T, String> naming;
    private final ListAction<T> action;
    private final List<T> rows;
    private final List<T> leftOut;
    private final Runnable finished;

    /**
     * @param naming   what a row is called
     * @param finished runs after it was tried
     */
    BulkRun(Function<T, String> naming, ListAction<T> action, Collection<T> chosen, Runnable finished) {
        this.naming = naming;
        this.action = action;
        this.finished = finished;
        rows = chosen.stream().filter(action::applies).limit(MOST).toList();
        leftOut = chosen.stream().filter(row -> !rows.contains(row)).toList();
    }

    /** How it went with one row. @param problem why not, or null */
    record Outcome(String name, @Nullable String problem) {
    }

    void ask() {
        var question = action.question();
        if (rows.isEmpty()) {
            Notices.error(Texts.text("ui.list.bulk.none", action.word(), names(leftOut)));
        } else if (question == null) {
            run();
        } else {
            var dialog = new ConfirmationDialog(question.apply(rows.size()), names(rows), consequences(), action.word(),
                    this::run).dangerous();
            (action.isTyped() ? dialog.typing(names(rows)) : dialog).open();
        }
    }

    private List<String> consequences() {
        var all = new ArrayList<>(action.consequences());
        if (!leftOut.isEmpty()) {
            all.add(Texts.text("ui.list.bulk.left-out", leftOut.size(), names(leftOut)));
        }
        return all;
    }

    private void run() {
        var outcomes = rows.stream().map(this::run).toList();
        var done = action.done();
        if (outcomes.stream().anyMatch(outcome -> outcome.problem() != null)) {
            tell(outcomes);
        } else if (done != null) {
            Notices.success(done.apply(rows.size()));
        }
        finished.run();
    }

    private void tell(List<Outcome> outcomes) {
        if (outcomes.size() == 1) {
            Notices.error(outcomes.get(0).problem());
        } else {
            new OutcomesDialog(action.word(), outcomes).open();
        }
    }

    private Outcome run(T row) {
        try {
            action.run(row);
            return new Outcome(naming.apply(row), null);
        } catch (SlipwayException refused) {
            return new Outcome(naming.apply(row), Texts.text(refused.phrase()));
        } catch (RuntimeException unexpected) {
            return new Outcome(naming.apply(row), Texts.text("ui.list.bulk.unexpected", Failure.report(unexpected)));
        }
    }

    private String names(List<T> some) {
        var names = some.stream().limit(MOST_NAMED).map(naming).collect(Collectors.joining(", "));
        return some.size() <= MOST_NAMED ? names : Texts.text("ui.list.bulk.and-more", names, some.size() - MOST_NAMED);
    }
}
