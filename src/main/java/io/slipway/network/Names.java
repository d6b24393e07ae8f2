package io.slipway.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands out names that are unique within a scope, such as host names or the names of repositories. Names are labels as in
 * RFC 1123: lower-case letters, digits and hyphens, no hyphen at either end, 63 characters at most. Each call is one transaction
 * of its own, or part of the caller's, and may be repeated with the same key.
 */
public interface Names {

    /** The scope of host names. */
    String HOSTS = "host";

    /**
     * Reserves one name for the effect. What the effect holds already stays.
     *
     * @param scope  lower-case letters, digits and hyphens, a letter first, e.g. {@code svn-repository}
     * @param wanted made a valid label
     * @param exact  whether only the wanted name will do; otherwise {@code -2}, {@code -3} … is appended while the name is taken
     * @throws AllocationRefused        when only the wanted name would do and it is taken
     * @throws IllegalArgumentException for a scope of another form
     */
    String reserve(String effectKey, @Nullable UUID requestId, String scope, String wanted, boolean exact);

    /** Gives the effect's name back; false when it holds none, or holds an address with it. */
    boolean release(String effectKey);

    /** Something outside has this name although it may be free here: it is not handed out for a week. */
    void avoid(String scope, String name);
}
