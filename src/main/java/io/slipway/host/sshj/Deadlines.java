package io.slipway.host.sshj;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends conversations that take too long, from outside: a host that answers byte by byte would get past every read time-out. */
class Deadlines implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ssh-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs the action when the time is over, unless the result is closed before. */
    Deadline start(Duration time, Runnable whenOver) {
        var over = new AtomicBoolean();
        var future = timer.schedule(() -> {
            over.set(true);
            whenOver.run();
        }, time.toMillis(), TimeUnit.MILLISECONDS);
        return new Deadline(over, () -> future.cancel(false));
    }

    /** Repeats the action until this is closed. */
    void every(Duration time, Runnable action) {
        timer.scheduleWithFixedDelay(action, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** A time that is running. */
    record Deadline(AtomicBoolean over, Runnable cancel) implements AutoCloseable {

        boolean isOver() {
            return over.get();
        }

        @Override
        public void close() {
            cancel.run();
        }
    }
}
