package io.slipway.request.why;

import java.util.stream.Stream;

/** One kind of cause. */
interface Why {

    /** What of this kind goes on with the request; none when nothing does. */
    Stream<Thing> of(Subject subject);
}
