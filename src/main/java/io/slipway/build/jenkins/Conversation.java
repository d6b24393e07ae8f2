package io.slipway.build.jenkins;

import java.io.IOException;

/**
 * A few requests that belong together, by one thread.
 *
 * @param <T> what they come to
 */
@FunctionalInterface
interface Conversation<T> {

    T with(Wire wire) throws IOException;
}
