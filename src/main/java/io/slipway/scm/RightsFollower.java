package io.slipway.scm;

import io.slipway.shared.Change;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes rights on repositories right after groups, projects or people have changed. What it misses, the clock makes up for. */
@Component
class RightsFollower implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RightsFollower.class);
    private static final Set<String> TOPICS = Set.of("project", "person");
    private static final long PAUSE_MILLIS = 200;

    private final RepositoryAccess access;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(threads());

    RightsFollower(RepositoryAccess access) {
        this.access = access;
    }

    /** Many changes in a row are followed together. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(Change change) {
        if (TOPICS.contains(change.topic()) && !worker.isShutdown() && waiting.compareAndSet(false, true)) {
            worker.schedule(this::follow, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void follow() {
        waiting.set(false);
        try {
            access.reconcile();
        } catch (RuntimeException trouble) {
            LOG.warn("Rights on repositories were not looked at, which is made up for by the clock: {}", trouble.toString());
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private static CustomizableThreadFactory threads() {
        var factory = new CustomizableThreadFactory("repository-rights-");
        factory.setDaemon(true);
        return factory;
    }
}
