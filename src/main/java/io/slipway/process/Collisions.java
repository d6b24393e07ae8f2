package io.slipway.process;

import io.slipway.shared.Conflict;
import io.slipway.shared.Phrase;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;

/** Tells callers in plain words that somebody else came first. */
final class Collisions {

    private Collisions() {
    }

    /** @throws Conflict when the process moved while the call changed it */
    static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException | NotFoundException | TaskAlreadyClaimedException moved) {
            throw new Conflict(Phrase.of("process.moved-meanwhile"));
        }
    }

    static void told(Runnable call) {
        told(() -> {
            call.run();
            return true;
        });
    }
}
