package io.slipway.step;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the ledger. */
public interface Effects {

    /** The request's effects, oldest first. */
    List<Effect> ofRequest(UUID requestId);

    /** The newest effect of a work item of the engine. */
    Optional<Effect> ofTask(String taskId);
}
