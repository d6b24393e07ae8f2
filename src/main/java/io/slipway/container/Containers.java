package io.slipway.container;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The containers of hosts. Every method is one conversation with the host, bounded by the adapter's time-outs, and throws
 * {@link ContainerFault}. A container is named by its id or its name.
 */
public interface Containers {

    /** True when no real hosts are behind this. */
    boolean simulated();

    /** Containers in any state that have all these labels, newest first. */
    List<ContainerSummary> list(String host, Map<String, String> labels);

    Optional<Container> find(String host, String container);

    /** Makes the container, without starting it, and returns its id. The name is unique: the host refuses a second one. */
    String create(String host, ContainerSpec spec);

    /** Harmless when it runs. */
    void start(String host, String container);

    /** Asks it to end, and ends it after the grace. Harmless when it does not run. */
    void stop(String host, String container, Duration grace);

    void restart(String host, String container, Duration grace);

    /**
     * Removes it with its unnamed volumes, also while it runs.
     *
     * @return false when there is no such container
     */
    boolean remove(String host, String container);

    /** The last lines that it wrote, oldest first. */
    List<LogLine> log(String host, String container, int lines);

    /** Tells the last lines that it wrote and then what it writes, until it ends. */
    Feed followLog(String host, String container, int lines, FeedListener<LogLine> listener);

    /** Tells about once a second what it uses, until it ends. */
    Feed followUsage(String host, String container, FeedListener<ContainerUsage> listener);

    /** Runs a program in the container and waits for it, bounded by the time. */
    ExecResult exec(String host, String container, List<String> command, Duration atMost);
}
