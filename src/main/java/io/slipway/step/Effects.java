package io.slipway.step;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the ledger. */
public interface Effects {

    /** The request's effects, oldest first. */
    List<Effect> ofRequest(UUID requestId);

    /** The newest effect of a work item of the engine. */
    Optional<Effect> ofTask(String taskId);

    /** The newest effect of each of the work items, by work item; those without any are left out. */
    Map<String, Effect> ofTasks(Collection<String> taskIds);

    /** The newest effect of each request that ended with a business error, by request; requests without any are left out. */
    Map<UUID, Effect> refusals(Collection<UUID> requestIds);

    /** Requests with effects that nodes reported on after everything had been taken back, so that they are there all the same. */
    Set<UUID> cameBack();
}
