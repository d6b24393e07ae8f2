package io.slipway.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import io.slipway.container.Feed;
import io.slipway.container.FeedListener;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A feed on an engine's stream. */
final class Listening<T> implements ResultCallback<T>, Feed {

    private final DockerFaults faults;
    private final FeedListener<?> listener;
    private final Consumer<T> items;
    private final Runnable rest;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Closeable stream;

    /**
     * @param items what to do with each item
     * @param rest  what to do before the listener hears of the end
     */
    Listening(DockerFaults faults, FeedListener<?> listener, Consumer<T> items, Runnable rest) {
        this.faults = faults;
        this.listener = listener;
        this.items = items;
        this.rest = rest;
    }

    @Override
    public void onStart(Closeable begun) {
        stream = begun;
        if (over.get()) {
            closeStream();
        }
    }

    @Override
    public void onNext(T item) {
        if (!over.get()) {
            items.accept(item);
        }
    }

    @Override
    public void onError(Throwable error) {
        if (over.compareAndSet(false, true)) {
            rest.run();
            listener.ended(faults.of(error instanceof RuntimeException known ? known : new IllegalStateException(error)));
        }
    }

    @Override
    public void onComplete() {
        if (over.compareAndSet(false, true)) {
            rest.run();
            listener.ended(null);
        }
    }

    @Override
    public void close() {
        over.set(true);
        closeStream();
    }

    private void closeStream() {
        var open = stream;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
