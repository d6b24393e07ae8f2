package io.slipway.scm.step;

import io.slipway.scm.RepositoryId;
import io.slipway.scm.ScmFault;
import io.slipway.shared.Phrase;
import io.slipway.step.PermanentFailure;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Faults and names as steps tell of them. */
final class ScmWork {

    private ScmWork() {
    }

    /** @throws PermanentFailure for names that no repository can have */
    static RepositoryId id(@Nullable String server, String name) {
        try {
            return new RepositoryId(server == null ? "" : server.strip(), name);
        } catch (IllegalArgumentException wrong) {
            throw new PermanentFailure(Phrase.of("scm.name-form", name), wrong);
        }
    }

    static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (ScmFault fault) {
            throw fault.asStepFailure();
        }
    }
}
