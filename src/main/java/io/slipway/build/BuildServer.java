package io.slipway.build;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Jenkins-like system: jobs, a queue and builds.
 * Every method is one conversation with the remote system, bounded by the adapter's time-outs, and throws {@link BuildFault}.
 * Jobs are named by their name alone; the server must not keep them in folders.
 */
public interface BuildServer {

    /** The parameter that says which effect a build is. */
    String EFFECT_PARAMETER = "SLIPWAY_EFFECT";

    /** True when no real system is behind this. */
    boolean simulated();

    /** What the system is called in messages, e.g. {@code Jenkins ci.example.org}. */
    String name();

    /** Signs in and asks for something harmless; throws what stands in the way. */
    void probe();

    /** All jobs by name, each with its last builds, in one bulk read. */
    List<BuildJob> jobs();

    /** One job; empty when it does not exist (any more). */
    Optional<BuildJob> job(String job);

    /** Makes a job. Names are unique: {@link BuildFault.Kind#NAME_TAKEN}. */
    void create(JobSpec spec);

    /** Gives an existing job the configuration; its builds stay. */
    void update(JobSpec spec);

    /** Removes the job with its builds; false when there was none. */
    boolean delete(String job);

    void enable(String job, boolean enabled);

    /**
     * Asks for a build. The job must take the parameter {@link #EFFECT_PARAMETER}, or the build could not be found again
     * ({@link BuildFault.Kind#NOT_FINDABLE}, nothing is started then).
     *
     * @return its number in the queue; empty when the server does not tell
     */
    Optional<Long> trigger(BuildOrder order);

    /**
     * Looks for the build with that key.
     *
     * @param item its number in the queue, or null when unknown
     */
    BuildTrace trace(String job, String effectKey, @Nullable Long item);

    /** One build with its artifacts; empty when it, or its job, does not exist (any more). */
    Optional<Build> build(String job, int number);

    /** What the build has written from the offset on; 0 for the beginning. */
    LogPart log(String job, int number, long offset);

    /** Takes a build out of the queue; false when it is not in it (any more). */
    boolean cancel(long item);

    /**
     * Asks for a running build to be aborted; whether it was shows in its result.
     *
     * @return false when it has ended or is not known (any more)
     */
    boolean abort(String job, int number);

    /**
     * Writes an artifact to the stream as it comes in.
     *
     * @param path  one of {@link Build#artifacts()}
     * @param limit most bytes; more is {@link BuildFault.Kind#TOO_LARGE}, and part of it may have been written
     * @throws IOException when the stream cannot be written to
     */
    void download(String job, int number, String path, OutputStream target, long limit) throws IOException;
}
