package io.slipway.request;

import io.slipway.shared.Phrase;
import io.slipway.step.Effect;
import java.util.List;

/**
 * What taking a request back would come to.
 *
 * @param takenBack what would be taken back, in this order
 * @param stays     what would stay
 */
public record UndoPreview(List<Effect> takenBack, List<Staying> stays) {

    public UndoPreview {
        takenBack = List.copyOf(takenBack);
        stays = List.copyOf(stays);
    }

    /**
     * Something that cannot be taken back.
     *
     * @param why what stays, and what a person can do about it
     */
    public record Staying(Effect effect, Phrase why) {
    }
}
