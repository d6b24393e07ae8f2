package io.slipway.step;

import io.slipway.shared.Phrase;
import java.util.Optional;

/** Decides whether this node may begin work. All gates are asked before every fetch, so an answer must not take time. */
public interface WorkGate {

    /** Why the node begins nothing now; empty when it may. */
    Optional<Phrase> closed();
}
