package io.slipway.container.docker;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.async.ResultCallbackTemplate;
import io.slipway.container.ContainerFault;
import io.slipway.container.ContainerFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an engine sends bit by bit, waited for to its end. */
final class Items<T> extends ResultCallbackTemplate<Items<T>, T> {

    private final Consumer<T> listener;

    private Items(Consumer<T> listener) {
        this.listener = listener;
    }

    @Override
    public void onNext(T item) {
        listener.accept(item);
    }

    /** Hears everything; an interrupt closes the connection, which ends the work. */
    static <T> void all(String host, Consumer<T> listener, Function<ResultCallback<T>, ?> begin) {
        within(host, null, listener, begin);
    }

    /** @return false when the time was over before the end */
    static <T> boolean within(String host, @Nullable Duration atMost, Consumer<T> listener,
            Function<ResultCallback<T>, ?> begin) {
        try (var items = new Items<T>(listener)) {
            begin.apply(items);
            if (atMost == null) {
                items.awaitCompletion();
                return true;
            }
            return items.awaitCompletion(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContainerFault(Kind.OTHER, host, "The work was stopped.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
