package io.slipway.step;

import java.util.Set;

/** Tells which steps the nodes run together: while they have different versions, one may know what another does not. */
public interface ServedSteps {

    /** The topics, e.g. {@code vm.clone/1}, that some node which is alive runs. Cheap enough to be asked for every page. */
    Set<String> topics();
}
