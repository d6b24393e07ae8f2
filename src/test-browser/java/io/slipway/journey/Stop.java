package io.slipway.journey;

import org.jspecify.annotations.Nullable;

/**
 * A page that is looked at.
 *
 * @param name    of its pictures
 * @param path    its address within the portal
 * @param who     looks at it; null for nobody who signed in
 * @param missing a table that is not there meanwhile; null for none
 */
record Stop(String name, String path, @Nullable String who, @Nullable String missing) {

    /** What an administrator sees. */
    Stop(String name, String path) {
        this(name, path, "ada", null);
    }

    Stop(String name, String path, @Nullable String who) {
        this(name, path, who, null);
    }

    /** Whether the server answers with an error, which the browser remarks upon. */
    boolean isError() {
        return name.startsWith("error-");
    }
}
