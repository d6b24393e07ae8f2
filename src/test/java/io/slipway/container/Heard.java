package io.slipway.container;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps what a feed tells. */
public final class Heard<T> implements FeedListener<T> {

    private final List<T> items = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private volatile @Nullable ContainerFault fault;

    @Override
    public void next(T item) {
        items.add(item);
    }

    @Override
    public void ended(@Nullable ContainerFault why) {
        fault = why;
        over = true;
    }

    public List<T> items() {
        return items;
    }

    public boolean isOver() {
        return over;
    }

    public @Nullable ContainerFault fault() {
        return fault;
    }
}
