package io.slipway.cluster;

import io.slipway.shared.Change;
import io.slipway.step.NodeId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the other nodes what changed here, after the commit and many changes at a time: PostgreSQL lets transactions that notify
 * commit only one after the other, so the work itself never notifies.
 */
@Component
class Broadcast implements DisposableBean {

    static final String CHANNEL = "slipway";

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JdbcClient jdbc;
    private final NodeId self;
    private final Set<Change> pending = new LinkedHashSet<>();
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("slipway-broadcast-"));

    Broadcast(JdbcClient jdbc, NodeId self) {
        this.jdbc = jdbc;
        this.self = self;
    }

    /** Signs of life are in the table for everybody to read. */
    @TransactionalEventListener(fallbackExecution = true)
    void changed(Change change) {
        if (change.topic().equals(Heartbeat.TOPIC) || sender.isShutdown()) {
            return;
        }
        synchronized (pending) {
            var first = pending.isEmpty();
            pending.add(change);
            if (first) {
                sender.schedule(this::send, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void send() {
        Set<Change> changes;
        synchronized (pending) {
            changes = new LinkedHashSet<>(pending);
            pending.clear();
        }
        try {
            ChangeNews.of(self.value(), changes).forEach(news -> jdbc.sql("SELECT pg_notify(:channel, :news)")
                    .param("channel", CHANNEL).param("news", news).query((row, n) -> n).list());
        } catch (DataAccessException unreachable) {
            // Every node looks at everything again when it finds the database after it was away.
            LOG.debug("changes were not told to other nodes: {}", unreachable.toString());
        } catch (RuntimeException bug) {
            LOG.error("changes were not told to other nodes", bug);
        }
    }

    @Override
    public void destroy() {
        sender.shutdown();
        send();
    }
}
