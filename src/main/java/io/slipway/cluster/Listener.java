package io.slipway.cluster;

import io.slipway.shared.ChangedElsewhere;
import io.slipway.step.NodeId;
import io.slipway.step.WorkAnnounced;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what other nodes tell, on a connection of its own. After it could not hear for a while it tells this node that anything
 * may have changed.
 */
@Component
class Listener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final Duration CHECK = Duration.ofSeconds(10);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final String WORK = "run";

    private final JdbcConnectionDetails database;
    private final NodeId self;
    private final ApplicationEventPublisher events;
    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private volatile Thread thread = new Thread(() -> { });

    Listener(JdbcConnectionDetails database, NodeId self, ApplicationEventPublisher events) {
        this.database = database;
        this.self = self;
        this.events = events;
    }

    private void listen() {
        var deaf = false;
        while (running) {
            try (var own = connect()) {
                connection = own;
                if (deaf) {
                    LOG.info("this node hears the others again");
                    events.publishEvent(new ChangedElsewhere(Set.of(), true));
                    events.publishEvent(new WorkAnnounced());
                }
                deaf = false;
                hear(own);
            } catch (SQLException broken) {
                if (!deaf && running) {
                    LOG.warn("this node does not hear the others until the database answers: {}", broken.getMessage());
                }
                deaf = true;
                pause();
            } catch (RuntimeException bug) {
                LOG.error("news of other nodes could not be passed on", bug);
                deaf = true;
                pause();
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", "slipway listener");
        properties.setProperty("tcpKeepAlive", "true");
        var own = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = own.createStatement()) {
            statement.execute("LISTEN " + Broadcast.CHANNEL);
            return own;
        } catch (SQLException refused) {
            own.close();
            throw refused;
        }
    }

    private void hear(Connection own) throws SQLException {
        var source = own.unwrap(PGConnection.class);
        while (running) {
            var heard = source.getNotifications((int) CHECK.toMillis());
            if (heard == null || heard.length == 0) {
                if (!own.isValid((int) CHECK.toSeconds())) {
                    throw new SQLException("the connection is dead");
                }
                continue;
            }
            for (var notification : heard) {
                pass(ChangeNews.read(notification.getParameter()));
            }
        }
    }

    private void pass(ChangeNews news) {
        if (news.node().equals(self.value())) {
            return;
        }
        events.publishEvent(new ChangedElsewhere(news.changes(), false));
        if (news.changes().stream().anyMatch(change -> change.topic().equals(WORK))) {
            events.publishEvent(new WorkAnnounced());
        }
    }

    private void pause() {
        try {
            Thread.sleep(RECONNECT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::listen, "slipway-listener");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        var own = connection;
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException alreadyClosed) {
                LOG.debug("the listening connection was closed already", alreadyClosed);
            }
        }
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Heartbeat.PHASE;
    }
}
