package io.slipway.container;

import org.jspecify.annotations.Nullable;

/**
 * Hears what a feed tells, on a thread of the feed.
 *
 * @param <T> what is told
 */
public interface FeedListener<T> {

    void next(T item);

    /** There is nothing more. @param fault what broke it off, or null when the container ended */
    void ended(@Nullable ContainerFault fault);
}
