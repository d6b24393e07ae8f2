package io.slipway.step;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What this node has to do, per external system. */
public interface Workload {

    /** All systems that steps work on, by name. Reads the waiting work of all nodes from the database. */
    List<Load> loads();

    /** The topics that this node runs; none while its worker is switched off. */
    Set<String> topics();

    /** How many steps this node has fetched and not finished, by system. */
    Map<String, Integer> inHand();

    /**
     * @param system  as in {@link StepContract#system()}
     * @param limit   how many of its steps this node runs at once
     * @param inHand  how many this node has fetched and not finished
     * @param waiting how many are due and have been fetched by no node
     */
    record Load(String system, int limit, int inHand, long waiting) {
    }
}
