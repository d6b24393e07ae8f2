package io.slipway.network.store;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A call in a transaction and a thread of its own that stops before its commit, in the style of the engine's own concurrency
 * tests: the test decides when it goes on, and can see that it waits for a lock of somebody else.
 */
final class ControlledCall<T> {

    private static final long PATIENCE = 20;

    private final JdbcClient jdbc;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final CompletableFuture<Integer> session = new CompletableFuture<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final BlockingQueue<Boolean> decision = new LinkedBlockingQueue<>();

    private ControlledCall(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static <T> ControlledCall<T> of(TransactionTemplate transaction, JdbcClient jdbc, Supplier<T> work) {
        var call = new ControlledCall<T>(jdbc);
        var thread = new Thread(() -> call.run(transaction, work), "controlled call");
        thread.setDaemon(true);
        thread.start();
        return call;
    }

    private void run(TransactionTemplate transaction, Supplier<T> work) {
        try {
            result.complete(transaction.execute(status -> {
                session.complete(jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single());
                var made = work.get();
                stopped.countDown();
                if (!proceed()) {
                    status.setRollbackOnly();
                }
                return made;
            }));
        } catch (RuntimeException failure) {
            result.completeExceptionally(failure);
        }
    }

    private boolean proceed() {
        try {
            return Boolean.TRUE.equals(decision.poll(PATIENCE, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the call has done its work and stands before its commit. */
    ControlledCall<T> stopsBeforeCommit() throws InterruptedException {
        if (!stopped.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("the call did not get that far: " + result);
        }
        return this;
    }

    /** Waits until the call waits for a lock that another transaction has. */
    ControlledCall<T> waits() {
        await().atMost(Duration.ofSeconds(PATIENCE)).pollInterval(Duration.ofMillis(5)).until(() -> session.isDone()
                && jdbc.sql("SELECT cardinality(pg_blocking_pids(?)) > 0").param(session.get()).query(Boolean.class).single());
        return this;
    }

    void commits() throws InterruptedException {
        stopsBeforeCommit();
        decision.add(true);
        ended();
    }

    void rollsBack() throws InterruptedException {
        stopsBeforeCommit();
        decision.add(false);
        ended();
    }

    /** Lets the call commit when it gets that far, and gives its result. */
    T result() throws Exception {
        decision.add(true);
        return result.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Lets the call commit when it gets that far, and gives what it threw. */
    @Nullable Throwable failure() throws Exception {
        try {
            result();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private void ended() {
        await().atMost(Duration.ofSeconds(PATIENCE)).until(result::isDone);
    }
}
