package io.slipway.step;

import io.slipway.shared.Phrase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far taking an effect back is. */
public sealed interface Undo {

    /**
     * The effect is gone, by this call or before it.
     *
     * @param note what a person should know of how, e.g. that somebody else had removed it; null for nothing
     */
    record Undone(@Nullable Phrase note) implements Undo {
    }

    /** It is on its way; ask again. */
    record Pending(Duration again, Phrase note) implements Undo {
    }

    /** It cannot be taken back. The phrase says what stays and what a person can do about it. */
    record Impossible(Phrase why) implements Undo {
    }

    static Undo undone() {
        return new Undone(null);
    }

    static Undo undone(Phrase note) {
        return new Undone(note);
    }

    static Undo pending(Duration again, Phrase note) {
        return new Pending(again, note);
    }

    static Undo impossible(Phrase why) {
        return new Impossible(why);
    }
}
