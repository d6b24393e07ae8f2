package io.slipway.scm;

import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Brings the rights on repositories in line with the groups of their projects. Nodes may do so at the same time: the repository
 * keeps the newest version, whoever comes last. To be called outside of transactions.
 */
@Service
public class RepositoryAccess {

    private static final Logger LOG = LoggerFactory.getLogger(RepositoryAccess.class);
    private static final int MOST_ROUNDS = 5;

    private final RepositoryRecords records;
    private final Repositories repositories;

    RepositoryAccess(RepositoryRecords records, Repositories repositories) {
        this.records = records;
        this.repositories = repositories;
    }

    /**
     * Lets the repository follow the project's groups from now on, and writes its rights.
     *
     * @return false when it follows another project
     * @throws ScmFault                       when they could not be written; the project is followed nevertheless
     * @throws io.slipway.shared.NotFound without such a project
     */
    public boolean bind(RepositoryId id, String project, String effectKey) {
        var bound = records.bind(id, project, repositories.url(id), effectKey);
        if (bound) {
            write(id);
        }
        return bound;
    }

    /** Takes all rights if the effect has bound the repository; harmless otherwise. */
    public void unbind(RepositoryId id, String effectKey) {
        if (!records.isBoundBy(id, effectKey)) {
            return;
        }
        // The record goes last, so that a break in between leaves something to repeat.
        records.release(id);
        write(id);
        records.unbind(id);
    }

    /** The repository is gone. */
    public void forget(RepositoryId id) {
        records.unbind(id);
    }

    /** Writes what is not as it should be; what cannot be written now is tried again the next time. */
    public void reconcile() {
        var silent = new HashSet<String>();
        for (var id : records.all()) {
            if (!silent.contains(id.server()) && !reconcile(id)) {
                silent.add(id.server());
            }
        }
    }

    /** @return false when the server does not answer, so that the others on it need not be tried */
    private boolean reconcile(RepositoryId id) {
        try {
            write(id);
            return true;
        } catch (ScmFault fault) {
            LOG.warn("The rights on the repository {} could not be written, which is tried again: {}", id, fault.getMessage());
            return fault.kind() != ScmFault.Kind.UNREACHABLE;
        }
    }

    /** Again until nothing changed meanwhile. */
    private void write(RepositoryId id) {
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var pending = records.pending(id);
            if (pending.isEmpty()) {
                return;
            }
            var version = pending.get().version();
            var inForce = repositories.writeRights(id, pending.get().rules().text(), version);
            if (inForce > version) {
                records.outdated(id, inForce);
            } else {
                records.written(id, version);
            }
        }
    }
}
