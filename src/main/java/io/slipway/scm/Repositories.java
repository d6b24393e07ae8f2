package io.slipway.scm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Subversion repositories. Every method is one conversation, bounded by the adapter's time-outs, and throws {@link ScmFault}. A
 * marker is the key of an effect, at most 64 letters, digits and hyphens, and is kept in what was made for it.
 */
public interface Repositories {

    /** True when no real repository is behind this. */
    boolean simulated();

    /** Where the repositories of the configured server are, in its own words. */
    String address();

    /** Where people check the repository out, e.g. {@code https://svn.example.org/svn/billing}. */
    String url(RepositoryId id);

    /**
     * Makes a repository that nobody may read or write yet. It appears complete or not at all; a repeat with the same marker
     * changes nothing.
     *
     * @param directories whether it begins with {@code trunk}, {@code branches} and {@code tags}
     * @throws ScmFault {@link ScmFault.Kind#NAME_TAKEN} when there is something of that name with another marker
     */
    void create(RepositoryId id, boolean directories, String marker);

    /** What is there under the name; empty when it is free. */
    Optional<Found> find(RepositoryId id);

    /**
     * What was committed below the path, the newest first.
     *
     * @param before only revisions with lower numbers; null for all
     * @param limit  1 to 200
     * @throws ScmFault {@link ScmFault.Kind#NO_REPOSITORY} or {@link ScmFault.Kind#NO_SUCH_PATH}
     */
    List<Revision> log(RepositoryId id, RepositoryPath path, @Nullable Long before, int limit);

    /** What is in a directory, by name. @param revision null for the newest */
    List<Entry> list(RepositoryId id, RepositoryPath path, @Nullable Long revision);

    /** The text of a file, read as UTF-8; a file larger than the adapter's limit for output fails. */
    String cat(RepositoryId id, RepositoryPath path, @Nullable Long revision);

    /**
     * Replaces all path rights at once, unless the repository has newer ones.
     *
     * @param rules   as in Subversion's {@code authz} file
     * @param version rises with every change, 1 or more
     * @return the version that is in force now
     */
    long writeRights(RepositoryId id, String rules, long version);

    /**
     * Begins to write a dump of the repository into the archives, or says how far that is; to be called until it is done. What
     * broke in between is begun again.
     */
    Archiving archive(RepositoryId id, String marker);

    /** Removes the dump that was written for the marker; harmless when there is none. */
    void dropArchive(RepositoryId id, String marker);

    /**
     * Makes the repository anew from a dump, within the time-out of a command. A repeat with the same marker changes nothing.
     *
     * @param archived the marker of the dump
     * @throws ScmFault {@link ScmFault.Kind#NAME_TAKEN}, or {@link ScmFault.Kind#NO_REPOSITORY} when there is no such dump
     */
    void load(RepositoryId id, String archived, String marker);

    /**
     * Removes the repository if it carries the marker; harmless when it is gone.
     *
     * @throws ScmFault {@link ScmFault.Kind#NAME_TAKEN} when it carries another one
     */
    void remove(RepositoryId id, String marker);

    /**
     * Something under a repository's name.
     *
     * @param marker   empty when the portal did not make it
     * @param youngest number of the newest revision, 0 when nothing was committed
     */
    record Found(String marker, long youngest) {
    }

    /** @param author empty when nobody is named */
    record Revision(long number, String author, Instant at, String message) {
    }

    /**
     * @param size     in bytes; null for a directory
     * @param revision the last one that changed it
     */
    record Entry(String name, boolean directory, @Nullable Long size, long revision, String author, Instant at) {
    }

    /**
     * How far a dump is.
     *
     * @param file where it lies, or null while it is being written
     * @param size in bytes, 0 while it is being written
     */
    record Archiving(@Nullable String file, long size) {

        public static final Archiving RUNNING = new Archiving(null, 0);

        public boolean done() {
            return file != null;
        }
    }
}
