package io.slipway.logs;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one log, from one or several threads. Text is stored after a quarter of a second at the latest, or as soon as there are
 * 64 K of it; whoever writes faster than that waits. What was not stored yet is lost when the node dies.
 */
public final class LogWriter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogWriter.class);
    private static final int MUCH = 64 * 1024;
    private static final long PAUSE_MILLIS = 250;

    private final Consumer<String> store;
    private final Runnable finish;
    private final ScheduledExecutorService clock;
    private final StringBuilder waiting = new StringBuilder();
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private ByteBuffer torn = ByteBuffer.allocate(0);
    private @Nullable Future<?> due;

    LogWriter(Consumer<String> store, Runnable finish, ScheduledExecutorService clock) {
        this.store = store;
        this.finish = finish;
        this.clock = clock;
    }

    /** @throws RuntimeException when it cannot be stored now; it is kept, and stored with what comes next */
    public synchronized void append(CharSequence text) {
        waiting.append(text);
        if (waiting.length() >= MUCH) {
            flush();
        } else if (due == null) {
            due = clock.schedule(this::flushLater, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Takes bytes as they come from a stream, in UTF-8; a character may be torn between two calls, and what is none becomes
     * U+FFFD.
     */
    public synchronized void append(byte[] bytes, int offset, int length) {
        var in = ByteBuffer.allocate(torn.remaining() + length).put(torn).put(bytes, offset, length).flip();
        var out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, false);
        torn = in;
        append(out.flip());
    }

    /** Stores what is waiting. */
    public synchronized void flush() {
        if (due != null) {
            due.cancel(false);
            due = null;
        }
        if (waiting.length() > 0) {
            store.accept(waiting.toString());
            waiting.setLength(0);
        }
    }

    /** Stores what is waiting, and says that nothing more will come. */
    @Override
    public synchronized void close() {
        flush();
        finish.run();
    }

    private synchronized void flushLater() {
        due = null;
        try {
            flush();
        } catch (RuntimeException failure) {
            log.warn("Lines of a log could not be stored yet", failure);
        }
    }
}
