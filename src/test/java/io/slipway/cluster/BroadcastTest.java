package io.slipway.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.slipway.StoreTest;
import io.slipway.shared.Change;
import io.slipway.shared.ChangedElsewhere;
import io.slipway.step.NodeId;
import io.slipway.step.WorkAnnounced;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database: one tells, the other hears. */
@StoreTest
class BroadcastTest {

    private static final String LISTENERS = "FROM pg_stat_activity WHERE application_name = 'slipway listener' "
            + "AND datname = current_database()";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcConnectionDetails database;

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private Broadcast one;
    private Listener two;

    @BeforeEach
    void twoNodes() {
        one = new Broadcast(jdbc, new Named("one"));
        two = new Listener(database, new Named("two"), heard::add);
        two.start();
        await().until(() -> listeners() == 1);
    }

    @AfterEach
    void stop() {
        one.destroy();
        two.stop();
        await().until(() -> listeners() == 0);
    }

    @Test
    void whatChangesOnOneNodeIsHeardOnTheOther() {
        one.changed(new Change("request", "7"));
        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(new ChangedElsewhere(Set.of(new Change("request", "7")), false));
    }

    @Test
    void aProcessThatMovedMayHaveLeftWorkForTheOtherNode() {
        one.changed(new Change("run", "7"));
        await().until(() -> heard.size() == 2);
        assertThat(heard).contains(new WorkAnnounced());
    }

    @Test
    void manyChangesAreToldTogetherAndSignsOfLifeNotAtAll() {
        one.changed(new Change("node", "one"));
        one.changed(new Change("task", "1"));
        one.changed(new Change("task", "2"));
        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(new ChangedElsewhere(Set.of(new Change("task", "1"), new Change("task", "2")), false));
    }

    @Test
    void aNodeDoesNotHearItself() {
        var own = new Broadcast(jdbc, new Named("two"));
        own.changed(new Change("run", "7"));
        own.destroy();
        one.changed(new Change("request", "7"));
        await().until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(new ChangedElsewhere(Set.of(new Change("request", "7")), false));
    }

    @Test
    void afterItsConnectionBrokeANodeLooksAtEverythingAndHearsAgain() {
        jdbc.sql("SELECT pg_terminate_backend(pid) " + LISTENERS).query((row, n) -> n).list();
        await().until(() -> heard.contains(new WorkAnnounced()));
        assertThat(heard).startsWith(new ChangedElsewhere(Set.of(), true));
        one.changed(new Change("request", "7"));
        await().until(() -> heard.contains(new ChangedElsewhere(Set.of(new Change("request", "7")), false)));
    }

    private long listeners() {
        return jdbc.sql("SELECT count(*) " + LISTENERS).query(Long.class).single();
    }

    private record Named(String value) implements NodeId {

        @Override
        public String host() {
            return value;
        }
    }
}
