package io.slipway.host.sshj;

import io.slipway.host.HostAddress;
import io.slipway.host.HostFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps connections open for a little while, because a host is mostly asked several things in a row. */
class Connections implements AutoCloseable {

    static final Executor READERS = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "ssh-errors");
        thread.setDaemon(true);
        return thread;
    });

    private static final int IDLE_PER_HOST = 2;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Connector connector;
    private final Map<HostAddress, Deque<Connection>> idle = new HashMap<>();
    private boolean closed;

    Connections(Connector connector, Deadlines deadlines) {
        this.connector = connector;
        deadlines.every(IDLE.dividedBy(3), this::closeIdle);
    }

    /**
     * Runs a conversation over a connection to the host, a kept one if its key is still trusted.
     *
     * @throws HostFault when there is no such connection to be had; and what the conversation throws
     */
    <T> T with(HostAddress host, Trust trust, Function<Connection, T> conversation) {
        var kept = take(host, trust);
        var connection = kept != null ? kept : connector.open(host, trust);
        var finished = false;
        try {
            var result = conversation.apply(connection);
            finished = true;
            return result;
        } finally {
            if (finished) {
                giveBack(connection);
            } else {
                connection.close();
            }
        }
    }

    /** Closes what is kept for the host. */
    void drop(HostAddress host) {
        takeAll(host).forEach(Connection::close);
    }

    int kept(HostAddress host) {
        synchronized (idle) {
            return idle.getOrDefault(host, new ArrayDeque<>()).size();
        }
    }

    private @Nullable Connection take(HostAddress host, Trust trust) {
        for (var candidate = poll(host); candidate != null; candidate = poll(host)) {
            if (trust.accepts(candidate.key()) && candidate.isAlive()) {
                return candidate;
            }
            candidate.close();
        }
        return null;
    }

    private @Nullable Connection poll(HostAddress host) {
        synchronized (idle) {
            var queue = idle.get(host);
            return queue == null ? null : queue.pollLast();
        }
    }

    private void giveBack(Connection connection) {
        synchronized (idle) {
            var queue = idle.computeIfAbsent(connection.host(), host -> new ArrayDeque<>());
            if (!closed && queue.size() < IDLE_PER_HOST) {
                queue.addLast(connection);
                return;
            }
        }
        connection.close();
    }

    private List<Connection> takeAll(HostAddress host) {
        synchronized (idle) {
            var queue = idle.remove(host);
            return queue == null ? List.of() : List.copyOf(queue);
        }
    }

    private void closeIdle() {
        var since = Instant.now().minus(IDLE);
        var old = new ArrayList<Connection>();
        synchronized (idle) {
            for (var queue : idle.values()) {
                queue.stream().filter(connection -> connection.lastUse().isBefore(since)).forEach(old::add);
                queue.removeAll(old);
            }
            idle.values().removeIf(Deque::isEmpty);
        }
        old.forEach(Connection::close);
    }

    @Override
    public void close() {
        List<HostAddress> hosts;
        synchronized (idle) {
            closed = true;
            hosts = List.copyOf(idle.keySet());
        }
        hosts.forEach(this::drop);
    }
}
