package io.slipway.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two people do something at once: the first one is stopped right before its commit, until the second has begun. */
abstract class CollisionTest extends ActionTest {

    /**
     * Both as an operator, unless they sign somebody else in.
     *
     * @return what the second one heard, or null
     */
    protected @Nullable Throwable second(Runnable first, Runnable second) {
        var done = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var one = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            operator(first);
            done.countDown();
            await(commit);
        }));
        await(done);
        var other = CompletableFuture.runAsync(() -> operator(second)).handle((nothing, failure) -> failure);
        // The second one waits for a row that the first one has changed, which only the database knows.
        until(() -> jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Integer.class).single() > 0);
        commit.countDown();
        one.join();
        var heard = other.join();
        return heard == null ? null : heard.getCause();
    }

    private static void operator(Runnable work) {
        asOperator();
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other one did not come");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
